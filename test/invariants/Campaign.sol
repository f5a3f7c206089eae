// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Roles} from "../../contracts/access/Roles.sol";
import {Places} from "./Actors.sol";
import {AftermathHandler} from "./AftermathHandler.t.sol";
import {ArrowHandler} from "./ArrowHandler.t.sol";
import {ClaimHandler} from "./ClaimHandler.t.sol";
import {FastTrackHandler} from "./FastTrackHandler.t.sol";
import {FeedHandler} from "./FeedHandler.t.sol";
import {GroupHandler} from "./GroupHandler.t.sol";
import {MarketHandler} from "./MarketHandler.t.sol";
import {OfficeHandler} from "./OfficeHandler.t.sol";
import {PanelHandler} from "./PanelHandler.t.sol";
import {PassingHandler} from "./PassingHandler.t.sol";
import {RainHandler} from "./RainHandler.t.sol";
import {SeatHandler} from "./SeatHandler.t.sol";
import {ServiceHandler} from "./ServiceHandler.t.sol";
import {Store} from "./Store.sol";
import {TreasuryHandler} from "./TreasuryHandler.t.sol";
import {TrickHandler} from "./TrickHandler.t.sol";
import {World} from "./World.sol";

/// @dev The world and everybody who acts in it, some capital, four policies and two that pay by the rain.
abstract contract Campaign is World {
    Store internal _store;
    MarketHandler internal _market;
    ClaimHandler internal _claims;
    TrickHandler internal _tricks;
    ArrowHandler internal _arrows;
    ServiceHandler internal _services;
    PassingHandler internal _passings;
    GroupHandler internal _groups;
    TreasuryHandler internal _treasury;
    OfficeHandler internal _office;
    AftermathHandler internal _aftermath;
    SeatHandler internal _seats;
    FastTrackHandler internal _tracks;
    FeedHandler internal _feeds;
    RainHandler internal _rains;
    PanelHandler internal _panels;

    function setUp() public {
        _createWorld();
        manager.grantRole(Roles.PAUSE_OFFICER, ADJUSTER, 0);
        manager.grantRole(Roles.PAUSE_OFFICER, SENIOR, 0);
        bytes4[] memory officers = new bytes4[](2);
        officers[0] = pauseControl.proposePause.selector;
        officers[1] = pauseControl.approvePause.selector;
        manager.setTargetFunctionRole(address(pauseControl), officers, Roles.PAUSE_OFFICER);

        _store = Store(_createFrom("Store.sol:Store", ""));
        bytes memory places = abi.encode(_places());
        _market = MarketHandler(_handler("MarketHandler", places));
        _claims = ClaimHandler(_handler("ClaimHandler", places));
        _tricks = TrickHandler(_handler("TrickHandler", places));
        _arrows = ArrowHandler(_handler("ArrowHandler", places));
        _services = ServiceHandler(_handler("ServiceHandler", places));
        _passings = PassingHandler(_handler("PassingHandler", places));
        _groups = GroupHandler(_handler("GroupHandler", places));
        _treasury = TreasuryHandler(_handler("TreasuryHandler", places));
        _office = OfficeHandler(_handler("OfficeHandler", places));
        _aftermath = AftermathHandler(_handler("AftermathHandler", places));
        _seats = SeatHandler(_handler("SeatHandler", places));
        _tracks = FastTrackHandler(_handler("FastTrackHandler", places));
        _feeds = FeedHandler(_handler("FeedHandler", places));
        _rains = RainHandler(_handler("RainHandler", places));
        _panels = PanelHandler(_handler("PanelHandler", abi.encode(_places(), panel, arbitrators)));
        for (uint256 i = 0; i < 3; ++i) _market.deposit(i, 399_999e6);
        for (uint256 i = 0; i < 4; ++i) _market.buy(i, 9_000e6 * i, 60 * i, i % 2 == 0);
        for (uint256 i = 0; i < 2; ++i) _rains.buyRain(i, 4_000e6, 300, false);
        _tracks.tend();
        _market.passTime(2 days);
    }

    /// @dev Whom the runner calls at random. Sale, filing and decision come twice: without them nothing else happens.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](18);
        (targets[0], targets[1], targets[2]) = (address(_market), address(_claims), address(_tricks));
        (targets[3], targets[4], targets[5]) = (address(_arrows), address(_services), address(_passings));
        (targets[6], targets[7], targets[8]) = (address(_groups), address(_treasury), address(_office));
        (targets[9], targets[10]) = (address(_aftermath), address(_seats));
        (targets[11], targets[12]) = (address(_market), address(_claims));
        (targets[13], targets[14]) = (address(_tracks), address(_tracks));
        (targets[15], targets[16], targets[17]) = (address(_feeds), address(_rains), address(_panels));
    }

    function _handler(string memory name, bytes memory arguments) private returns (address) {
        return _createFrom(string.concat(name, ".t.sol:", name), arguments);
    }

    function _places() private view returns (Places memory places) {
        (places.store, places.token, places.pool) = (_store, token, pool);
        (places.productBook, places.policyBook, places.salesDesk) = (productBook, policyBook, salesDesk);
        (places.claimBook, places.desk, places.pauseControl) = (claimBook, desk, pauseControl);
        (places.lens, places.lawBook, places.serviceDesk) = (lens, lawBook, serviceDesk);
        (places.groupDesk, places.transferDesk, places.treasuryDesk) = (groupDesk, transferDesk, treasuryDesk);
        (places.eligibilityDesk, places.auditDesk) = (eligibilityDesk, auditDesk);
        (places.disputeDesk, places.claimOffice, places.arbitrator) = (disputeDesk, claimOffice, arbitrator);
        places.trigger = trigger;
        (places.fastTrack, places.sources, places.feed) = (fastTrack, sources, feed);
        (places.rainTrigger, places.rain) = (rainTrigger, rain);
        (places.fullyLocked, places.partlyLocked) = (fullyLocked, partlyLocked);
        (places.bankPaid, places.attested) = (bankPaid, attested);
    }
}
