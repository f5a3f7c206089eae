// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {PauseControl} from "../../contracts/access/PauseControl.sol";
import {AdjusterDesk} from "../../contracts/adjudication/AdjusterDesk.sol";
import {FastTrack} from "../../contracts/adjudication/FastTrack.sol";
import {ParametricTrigger} from "../../contracts/adjudication/ParametricTrigger.sol";
import {EligibilityDesk} from "../../contracts/access/EligibilityDesk.sol";
import {AuditDesk} from "../../contracts/audit/AuditDesk.sol";
import {ReservePool} from "../../contracts/capital/ReservePool.sol";
import {TreasuryDesk} from "../../contracts/capital/TreasuryDesk.sol";
import {ClaimBook} from "../../contracts/claims/ClaimBook.sol";
import {ClaimOffice} from "../../contracts/claims/ClaimOffice.sol";
import {DisputeDesk} from "../../contracts/claims/DisputeDesk.sol";
import {BlacklistToken} from "../../contracts/mocks/BlacklistToken.sol";
import {SmartWallet} from "../../contracts/mocks/SmartWallet.sol";
import {TestArbitrator} from "../../contracts/mocks/TestArbitrator.sol";
import {ObservationFeed} from "../../contracts/oracles/ObservationFeed.sol";
import {SourceRegister} from "../../contracts/oracles/SourceRegister.sol";
import {GroupDesk} from "../../contracts/policies/GroupDesk.sol";
import {PolicyBook} from "../../contracts/policies/PolicyBook.sol";
import {SalesDesk} from "../../contracts/policies/SalesDesk.sol";
import {ServiceDesk} from "../../contracts/policies/ServiceDesk.sol";
import {TransferDesk} from "../../contracts/policies/TransferDesk.sol";
import {LawBook} from "../../contracts/products/LawBook.sol";
import {ProductBook} from "../../contracts/products/ProductBook.sol";
import {VersionId} from "../../contracts/types/Ids.sol";
import {Lens} from "../../contracts/views/Lens.sol";
import {Store} from "./Store.sol";
import {vm} from "./Vm.sol";

/// @dev Where everything is.
struct Places {
    Store store;
    BlacklistToken token;
    ReservePool pool;
    ProductBook productBook;
    PolicyBook policyBook;
    SalesDesk salesDesk;
    ClaimBook claimBook;
    AdjusterDesk desk;
    PauseControl pauseControl;
    Lens lens;
    LawBook lawBook;
    ServiceDesk serviceDesk;
    GroupDesk groupDesk;
    TransferDesk transferDesk;
    TreasuryDesk treasuryDesk;
    EligibilityDesk eligibilityDesk;
    AuditDesk auditDesk;
    DisputeDesk disputeDesk;
    ClaimOffice claimOffice;
    TestArbitrator arbitrator;
    SmartWallet trigger;
    FastTrack fastTrack;
    SourceRegister sources;
    ObservationFeed feed;
    ParametricTrigger rainTrigger;
    VersionId fullyLocked;
    VersionId partlyLocked;
    VersionId bankPaid;
    VersionId attested;
    VersionId rain;
}

/// @dev The people of the campaign and how a random number picks one.
abstract contract Actors {
    uint256 internal constant HOLDERS = 4;
    uint256 internal constant PROVIDERS = 3;
    uint256 internal constant UNDERWRITER_KEY = 0xBEEF;
    uint32 internal constant ZONE = 7;
    address internal constant ADJUSTER = address(0xAD1);
    address internal constant SENIOR = address(0xAD2);
    /// @dev Two who may do what staff does beside deciding claims.
    address internal constant CLERK = address(0xAD3);
    address internal constant CHECKER = address(0xAD4);
    /// @dev Two adjusters who sign away from the chain, by their keys.
    uint256 internal constant FIRST_KEY = 0xAD11;
    uint256 internal constant SECOND_KEY = 0xAD22;
    /// @dev Signs assessments, by its key; somebody else signs those of a second model.
    uint256 internal constant ASSESSOR_KEY = 0xA55E;
    uint256 internal constant OTHER_ASSESSOR_KEY = 0xA55F;
    /// @dev Operators of the feed, and how many of them an observation needs.
    uint8 internal constant OBSERVERS = 6;
    uint8 internal constant OBSERVERS_NEEDED = 2;
    uint96 internal constant DOUBT_BOND = 0.01 ether;
    bytes32 internal constant RAIN = "RAIN";
    bytes32 internal constant RAIN_PRODUCT = "rain";
    /// @dev Where the rain curve begins to pay and where it pays most.
    int64 internal constant RAIN_FROM = 500;
    int64 internal constant RAIN_UNTIL = 2_000;
    uint16 internal constant RAIN_MOST_BPS = 3_000;
    uint96 internal constant RAIN_EVENT_CAP = 4_000e6;
    /// @dev Whoever can be on the register of arbitrators: six strangers, a holder and an adjuster.
    uint256 internal constant PEOPLE = 8;
    uint8 internal constant SEATS = 3;
    uint96 internal constant SEAT_FEE = 0.01 ether;
    uint40 internal constant COMMIT_PERIOD = 3 days;
    uint40 internal constant REVEAL_PERIOD = 2 days;
    uint8 internal constant PANEL_ROUNDS = 2;
    address internal constant STRANGER = address(0x5713);
    /// @dev Receives what the pool paid out through banks.
    address internal constant PAYING_AGENT = address(0xBA4C);
    /// @dev Gives capital and deposits, and receives fees.
    address internal constant CARRIER = address(0xFEE5);
    /// @dev A lender and a hospital.
    address internal constant LENDER = address(0xF001);
    address internal constant HOSPITAL = address(0xF002);

    function _holder(uint256 seed) internal pure returns (address) {
        return address(uint160(0xA000 + (seed % HOLDERS)));
    }

    /// @dev The key with which the operator of a seat begins, and those it takes later.
    function _observerKey(uint8 seat, uint256 generation) internal pure returns (uint256) {
        return 0xEAC000 + generation * 0x100 + seat;
    }

    function _arbitrators() internal pure returns (address[PEOPLE] memory people) {
        for (uint160 i = 0; i < 6; ++i) people[i] = address(0xA8B00 + i);
        (people[6], people[7]) = (_holder(1), ADJUSTER);
    }

    function _personAt(uint256 seed) internal pure returns (address) {
        return _arbitrators()[seed % PEOPLE];
    }

    /// @dev Whoever is on the register when the panel begins; the adjuster is, by mistake, and must never be drawn.
    function _firstMembers() internal pure returns (address[] memory first) {
        first = new address[](6);
        for (uint256 i = 0; i < 6; ++i) first[i] = _arbitrators()[i + 2];
    }

    function _provider(uint256 seed) internal pure returns (address) {
        return address(uint160(0xC000 + (seed % PROVIDERS)));
    }

    /// @dev Everybody but the providers to whom money may come.
    function _payees() internal pure returns (address[10] memory) {
        return
            [
                address(0xA000),
                address(0xA001),
                address(0xA002),
                address(0xA003),
                STRANGER,
                PAYING_AGENT,
                CARRIER,
                LENDER,
                HOSPITAL,
                vm.addr(ASSESSOR_KEY)
            ];
    }

    /// @dev `seed` folded into [low, high].
    function _between(uint256 seed, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + (seed % (high - low + 1));
    }
}
