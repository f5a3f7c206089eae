// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {EligibilityDesk} from "../../contracts/access/EligibilityDesk.sol";
import {PauseControl} from "../../contracts/access/PauseControl.sol";
import {Roles} from "../../contracts/access/Roles.sol";
import {AdjusterDesk} from "../../contracts/adjudication/AdjusterDesk.sol";
import {AppealPanel} from "../../contracts/adjudication/AppealPanel.sol";
import {ArbitratorRegister} from "../../contracts/adjudication/ArbitratorRegister.sol";
import {FastTrack} from "../../contracts/adjudication/FastTrack.sol";
import {ParametricTrigger} from "../../contracts/adjudication/ParametricTrigger.sol";
import {AuditDesk} from "../../contracts/audit/AuditDesk.sol";
import {ReservePool} from "../../contracts/capital/ReservePool.sol";
import {TreasuryDesk} from "../../contracts/capital/TreasuryDesk.sol";
import {ClaimBook} from "../../contracts/claims/ClaimBook.sol";
import {ClaimOffice} from "../../contracts/claims/ClaimOffice.sol";
import {DisputeDesk} from "../../contracts/claims/DisputeDesk.sol";
import {Authority} from "../../contracts/interfaces/IAdjusterDesk.sol";
import {LawProfile, Period, PeriodUnit} from "../../contracts/interfaces/ILawBook.sol";
import {PanelRules} from "../../contracts/interfaces/IAppealPanel.sol";
import {IPolicyDescriptor} from "../../contracts/interfaces/IPolicyDescriptor.sol";
import {IReservePool, PoolSetup} from "../../contracts/interfaces/IReservePool.sol";
import {NamedSource, Operator} from "../../contracts/interfaces/ISourceRegister.sol";
import {SmartWallet} from "../../contracts/mocks/SmartWallet.sol";
import {TestArbitrator} from "../../contracts/mocks/TestArbitrator.sol";
import {BlacklistToken} from "../../contracts/mocks/BlacklistToken.sol";
import {ObservationFeed} from "../../contracts/oracles/ObservationFeed.sol";
import {SourceRegister} from "../../contracts/oracles/SourceRegister.sol";
import {GroupDesk} from "../../contracts/policies/GroupDesk.sol";
import {PolicyBook, PolicyDesks} from "../../contracts/policies/PolicyBook.sol";
import {SalesDesk} from "../../contracts/policies/SalesDesk.sol";
import {ServiceDesk} from "../../contracts/policies/ServiceDesk.sol";
import {TransferDesk} from "../../contracts/policies/TransferDesk.sol";
import {LawBook} from "../../contracts/products/LawBook.sol";
import {ProductBook} from "../../contracts/products/ProductBook.sol";
import {Model, ModelState, NamedModel, PoolCap} from "../../contracts/types/AssessmentTypes.sol";
import {Clock} from "../../contracts/types/ClaimTypes.sol";
import {ProfileId, VersionId} from "../../contracts/types/Ids.sol";
import {Source, Unit} from "../../contracts/types/OracleTypes.sol";
import {Coverage, CurveKind, CurvePoint, Rail, Terms} from "../../contracts/types/ProductTypes.sol";
import {Lens} from "../../contracts/views/Lens.sol";
import {Actors} from "./Actors.sol";
import {vm} from "./Vm.sol";

/// @dev The whole book in one pool, with five versions: one locks all it promises, one a part, one pays through banks, one
/// asks for attestations, one pays by the rain that fell. Deployed by the test itself, which is the administrator and holds every role but the seats of the
/// desk.
abstract contract World is Actors {
    bytes32 internal constant LINE = "MOTOR";
    bytes32 internal constant MODEL = "model-1";
    uint40 internal constant CHANGE_DELAY = 2 days;
    uint96 internal constant TRACK_CAP = 2_500e6;
    uint96 internal constant TRACK_LIMIT = 1_000e6;
    uint16 internal constant TRACK_SCORE_BPS = 5_000;
    uint40 internal constant EXIT_NOTICE = 60 days;
    uint40 internal constant PUBLIC_DELAY = 61 days;
    uint256 internal constant BIRTH = 1_750_000_000;
    uint256 internal constant FIRST_NONCE = 1;

    AccessManager internal manager;
    BlacklistToken internal token;
    PauseControl internal pauseControl;
    LawBook internal lawBook;
    ProductBook internal productBook;
    ReservePool internal pool;
    PolicyBook internal policyBook;
    SalesDesk internal salesDesk;
    ClaimBook internal claimBook;
    DisputeDesk internal disputeDesk;
    ClaimOffice internal claimOffice;
    AdjusterDesk internal desk;
    Lens internal lens;
    TestArbitrator internal arbitrator;
    /// @dev Stands where a trigger stands: every version but that of the rain pins it beside the desk.
    SmartWallet internal trigger;
    FastTrack internal fastTrack;
    SourceRegister internal sources;
    ObservationFeed internal feed;
    ParametricTrigger internal rainTrigger;
    /// @dev Judges disputes of the version that locks a part; the others have an arbitrator that does as it is told.
    AppealPanel internal panel;
    ArbitratorRegister internal arbitrators;
    ServiceDesk internal serviceDesk;
    GroupDesk internal groupDesk;
    TransferDesk internal transferDesk;
    TreasuryDesk internal treasuryDesk;
    EligibilityDesk internal eligibilityDesk;
    AuditDesk internal auditDesk;
    VersionId internal fullyLocked;
    VersionId internal partlyLocked;
    VersionId internal bankPaid;
    VersionId internal attested;
    VersionId internal rain;

    function _createWorld() internal {
        vm.warp(BIRTH);
        _deploy();
        _deployJudges();
        _seat();
        _publish();
    }

    /// @dev In the order of the nonces: each is told where the later ones will stand.
    function _deploy() private {
        address[] memory pools = new address[](1);
        pools[0] = _addressAt(FIRST_NONCE + 5);
        IReservePool[] memory told = new IReservePool[](1);
        told[0] = IReservePool(pools[0]);
        manager = AccessManager(_create("AccessManager", abi.encode(address(this))));
        token = BlacklistToken(_create("BlacklistToken", abi.encode(uint8(6))));
        pauseControl = PauseControl(_create("PauseControl", abi.encode(manager, told, _addressAt(FIRST_NONCE + 8))));
        lawBook = LawBook(_create("LawBook", abi.encode(manager)));
        productBook = ProductBook(_create("ProductBook", abi.encode(manager, lawBook, PUBLIC_DELAY, pools)));
        pool = ReservePool(_create("ReservePool", abi.encode(_poolSetup())));
        policyBook = PolicyBook(_create("PolicyBook", abi.encode(productBook, _policyDesks())));
        salesDesk = SalesDesk(_create("SalesDesk", _aroundTheSale()));
        claimBook = ClaimBook(_create("ClaimBook", _aroundTheClaim()));
        desk = AdjusterDesk(_create("AdjusterDesk", abi.encode(manager, claimBook, policyBook, productBook)));
        lens = Lens(_create("Lens", abi.encode(productBook, policyBook, salesDesk, claimBook)));
        bytes memory disputes = abi.encode(manager, claimBook, policyBook, productBook);
        disputeDesk = DisputeDesk(payable(_create("DisputeDesk", disputes)));
        claimOffice = ClaimOffice(_create("ClaimOffice", abi.encode(manager, claimBook)));
        serviceDesk = ServiceDesk(
            _create("ServiceDesk", abi.encode(manager, productBook, policyBook, salesDesk, address(0)))
        );
        bytes memory groups = abi.encode(manager, productBook, policyBook, pauseControl, _addressAt(FIRST_NONCE + 17));
        groupDesk = GroupDesk(_create("GroupDesk", groups));
        transferDesk = TransferDesk(_create("TransferDesk", abi.encode(manager, policyBook, productBook)));
        treasuryDesk = TreasuryDesk(_create("TreasuryDesk", abi.encode(manager, productBook, pools)));
        eligibilityDesk = EligibilityDesk(_create("EligibilityDesk", abi.encode(manager, told)));
        auditDesk = AuditDesk(_create("AuditDesk", abi.encode(manager)));
        arbitrator = TestArbitrator(_create("TestArbitrator", ""));
        trigger = SmartWallet(_create("SmartWallet", abi.encode(STRANGER)));
        address descriptor = _create("PolicyDescriptor", abi.encode(policyBook, productBook));
        require(address(policyBook.descriptor()) == descriptor, "the descriptor stands crooked");
        disputeDesk.fundPot{value: 1_000 ether}();
        _requireStraight(pools[0]);
    }

    /// @dev Nobody is told beforehand where these stand.
    function _deployJudges() private {
        NamedModel[] memory models = new NamedModel[](1);
        models[0] = NamedModel({line: LINE, modelHash: MODEL, model: _model(ASSESSOR_KEY)});
        PoolCap[] memory caps = new PoolCap[](1);
        caps[0] = PoolCap({pool: address(pool), capAssets: TRACK_CAP});
        bytes memory track = abi.encode(manager, claimBook, policyBook, productBook, CHANGE_DELAY, models, caps);
        fastTrack = FastTrack(_create("FastTrack", track));
        Operator[] memory operators = new Operator[](OBSERVERS);
        for (uint8 i = 0; i < OBSERVERS; ++i) {
            operators[i] = Operator({label: bytes32(uint256(i + 1)), signer: vm.addr(_observerKey(i + 1, 0))});
        }
        NamedSource[] memory named = new NamedSource[](1);
        named[0] = NamedSource({label: RAIN, source: _rainSource()});
        sources = SourceRegister(_create("SourceRegister", abi.encode(manager, CHANGE_DELAY, operators, named)));
        bytes memory words = abi.encode(sources, policyBook, productBook, pauseControl, disputeDesk, DOUBT_BOND);
        feed = ObservationFeed(_create("ObservationFeed", words));
        bytes memory index = abi.encode(manager, claimBook, policyBook, productBook, pauseControl, feed);
        rainTrigger = ParametricTrigger(_create("ParametricTrigger", index));
        _deployPanel();
    }

    function _deployPanel() private {
        bytes memory members = abi.encode(manager, _firstMembers(), SEAT_FEE);
        arbitrators = ArbitratorRegister(_create("ArbitratorRegister", members));
        PanelRules memory rules = PanelRules({
            evidencePeriod: 5 days,
            commitPeriod: COMMIT_PERIOD,
            revealPeriod: REVEAL_PERIOD,
            seatCount: SEATS,
            roundLimit: PANEL_ROUNDS
        });
        panel = AppealPanel(_create("AppealPanel", abi.encode(manager, arbitrators, rules)));
    }

    function _model(uint256 key) internal pure returns (Model memory) {
        return Model({signer: vm.addr(key), minAgeDays: 1, maxYearClaims: 4, drawBps: 2_000, state: ModelState.Live});
    }

    function _rainSource() internal pure returns (Source memory) {
        return
            Source({
                unit: Unit.TenthMillimetre,
                quorum: OBSERVERS_NEEDED,
                signerDailyLimit: 4,
                minValue: 0,
                maxValue: 9_000,
                periodSeconds: 1 days,
                offsetSeconds: 0,
                heartbeat: 4 days,
                disputePeriod: 1 days,
                revisionPeriod: 60 days,
                eventCapAssets: RAIN_EVENT_CAP
            });
    }

    function _poolSetup() private view returns (PoolSetup memory setup) {
        setup.asset = token;
        (setup.name, setup.symbol) = ("Reserve", "RSV");
        setup.core.policyBook = _addressAt(FIRST_NONCE + 6);
        setup.core.salesDesk = _addressAt(FIRST_NONCE + 7);
        setup.core.claimBook = _addressAt(FIRST_NONCE + 8);
        setup.core.serviceDesk = _addressAt(FIRST_NONCE + 13);
        setup.core.groupDesk = _addressAt(FIRST_NONCE + 14);
        setup.core.transferDesk = _addressAt(FIRST_NONCE + 15);
        setup.core.treasuryDesk = _addressAt(FIRST_NONCE + 16);
        setup.core.eligibilityDesk = _addressAt(FIRST_NONCE + 17);
        setup.core.pauseControl = address(pauseControl);
        setup.core.payingAgent = PAYING_AGENT;
        setup.exitNotice = EXIT_NOTICE;
        setup.silencePerDayAssets = 20_000e6;
    }

    function _policyDesks() private view returns (PolicyDesks memory desks) {
        desks.salesDesk = _addressAt(FIRST_NONCE + 7);
        desks.claimBook = _addressAt(FIRST_NONCE + 8);
        desks.serviceDesk = _addressAt(FIRST_NONCE + 13);
        desks.groupDesk = _addressAt(FIRST_NONCE + 14);
        desks.transferDesk = _addressAt(FIRST_NONCE + 15);
        desks.pauseControl = pauseControl;
        desks.descriptor = IPolicyDescriptor(_addressAt(FIRST_NONCE + 21));
    }

    function _aroundTheSale() private view returns (bytes memory) {
        address services = _addressAt(FIRST_NONCE + 13);
        address eligibility = _addressAt(FIRST_NONCE + 17);
        return abi.encode(manager, productBook, policyBook, pauseControl, services, eligibility, address(0));
    }

    function _aroundTheClaim() private view returns (bytes memory) {
        address disputes = _addressAt(FIRST_NONCE + 11);
        address office = _addressAt(FIRST_NONCE + 12);
        return abi.encode(productBook, policyBook, lawBook, pauseControl, disputes, office);
    }

    function _requireStraight(address poolAt) private view {
        require(address(claimOffice) == claimBook.office(), "the claim office stands crooked");
        require(address(disputeDesk) == _addressAt(FIRST_NONCE + 11), "the dispute desk stands crooked");
        require(
            address(pool) == poolAt && address(claimBook) == _addressAt(FIRST_NONCE + 8),
            "the world stands crooked"
        );
        require(address(eligibilityDesk) == _addressAt(FIRST_NONCE + 17), "the last desk stands crooked");
    }

    /// @dev Deploys what was compiled already, so that a change of a test does not compile the whole book anew.
    function _create(string memory name, bytes memory arguments) private returns (address) {
        return _createFrom(string.concat(name, ".sol:", name), arguments);
    }

    function _createFrom(string memory artifact, bytes memory arguments) internal returns (address made) {
        bytes memory code = bytes.concat(vm.getCode(artifact), arguments);
        assembly ("memory-safe") {
            made := create(0, add(code, 32), mload(code))
        }
        require(made != address(0), artifact);
    }

    function _seat() private {
        manager.grantRole(Roles.ADJUSTER, ADJUSTER, 0);
        manager.grantRole(Roles.ADJUSTER, SENIOR, 0);
        manager.grantRole(Roles.SENIOR_ADJUSTER, SENIOR, 0);
        manager.grantRole(Roles.UNDERWRITER, vm.addr(UNDERWRITER_KEY), 0);
        manager.grantRole(Roles.ATTESTOR, CLERK, 0);
        manager.grantRole(manager.ADMIN_ROLE(), CLERK, 0);
        manager.grantRole(manager.ADMIN_ROLE(), CHECKER, 0);
        manager.grantRole(manager.ADMIN_ROLE(), CARRIER, 0);
        (address first, address second) = (vm.addr(FIRST_KEY), vm.addr(SECOND_KEY));
        manager.grantRole(Roles.ADJUSTER, first, 0);
        manager.grantRole(Roles.ADJUSTER, second, 0);
        manager.grantRole(Roles.SENIOR_ADJUSTER, second, 0);
        desk.grantAuthority(first, LINE, Authority(500e6, 500e6, 500e6, 500e6, 500e6));
        desk.grantAuthority(second, LINE, Authority(1e15, 1e15, 1e15, 1e15, 1e15));
        desk.grantAuthority(ADJUSTER, LINE, Authority(2_000e6, 2_000e6, 2_000e6, 2_000e6, 2_000e6));
        desk.grantAuthority(SENIOR, LINE, Authority(1e15, 1e15, 1e15, 1e15, 1e15));
    }

    function _publish() private {
        ProfileId profileId = lawBook.publishProfile(_profile());
        fullyLocked = _publishOne(_terms(profileId, 10_000), address(trigger));
        Terms memory terms = _terms(profileId, 3_000);
        terms.arbitrator = address(panel);
        partlyLocked = _publishOne(terms, address(trigger));
        terms = _terms(profileId, 5_000);
        terms.rail = Rail.Bank;
        bankPaid = _publishOne(terms, address(trigger));
        terms.rail = Rail.Token;
        terms.needsEligibility = true;
        attested = _publishOne(terms, address(trigger));
        rain = _publishOne(_rainTerms(profileId), address(rainTrigger));
        treasuryDesk.setZoneCap(pool, ZONE, 1e13);
        vm.warp(BIRTH + PUBLIC_DELAY + 1 days);
    }

    function _publishOne(Terms memory terms, address machine) private returns (VersionId versionId) {
        address[] memory adjudicators = new address[](3);
        (adjudicators[0], adjudicators[1], adjudicators[2]) = (address(desk), machine, address(fastTrack));
        versionId = productBook.publishVersion(terms);
        productBook.setCap(versionId, 1e14);
        productBook.pinAdjudicators(versionId, adjudicators);
    }

    /// @dev In proportion between two amounts of rain.
    function _rainTerms(ProfileId profileId) private view returns (Terms memory terms) {
        terms = _terms(profileId, 5_000);
        (terms.productId, terms.observable, terms.curveKind) = (RAIN_PRODUCT, RAIN, CurveKind.Linear);
        terms.curve = new CurvePoint[](2);
        terms.curve[0] = CurvePoint({value: RAIN_FROM, payoutBps: 0});
        terms.curve[1] = CurvePoint({value: RAIN_UNTIL, payoutBps: RAIN_MOST_BPS});
    }

    function _profile() private pure returns (LawProfile memory profile) {
        profile.label = "TEST";
        profile.utcOffset = 8 hours;
        profile.lateBpsPerYear = 1_800;
        profile.basisURI = "urn:test";
        profile.maxClockStops = 2;
        profile.maxExtensions = 1;
        profile.periods[uint256(Clock.Acknowledge)] = Period({amount: 10, unit: PeriodUnit.BusinessDays});
        profile.periods[uint256(Clock.Extend)] = Period({amount: 20, unit: PeriodUnit.CivilDays});
        profile.periods[uint256(Clock.Interim)] = Period({amount: 12, unit: PeriodUnit.CivilDays});
        profile.periods[uint256(Clock.Supplement)] = Period({amount: 10, unit: PeriodUnit.CivilDays});
        profile.periods[uint256(Clock.EvidenceClose)] = Period({amount: 10, unit: PeriodUnit.CivilDays});
        profile.periods[uint256(Clock.Ruling)] = Period({amount: 30, unit: PeriodUnit.CivilDays});
        profile.periods[uint256(Clock.Decide)] = Period({amount: 30, unit: PeriodUnit.CivilDays});
        profile.periods[uint256(Clock.Appeal)] = Period({amount: 15, unit: PeriodUnit.CivilDays});
    }

    function _terms(ProfileId profileId, uint16 collateralBps) private view returns (Terms memory terms) {
        terms.productId = "motor";
        terms.line = LINE;
        terms.pool = address(pool);
        terms.profileId = profileId;
        terms.collateralBps = collateralBps;
        terms.deductibleAssets = 100e6;
        terms.arbitrator = address(arbitrator);
        terms.silenceLimitAssets = 400e6;
        terms.fastTrackLimitAssets = TRACK_LIMIT;
        terms.fastTrackScoreBps = TRACK_SCORE_BPS;
        terms.tailDays = 30;
        terms.coolingOffDays = 14;
        terms.cancelNoticeDays = 15;
        terms.graceDays = 10;
        terms.tariff.maxInstalments = 6;
        terms.tariff.minLimitAssets = 1_000e6;
        terms.tariff.maxLimitAssets = 50_000e6;
        terms.tariff.annualRatePpm = 40_000;
        terms.tariff.minTermDays = 7;
        terms.tariff.maxTermDays = 365;
        terms.tariff.feeBps = 1_500;
        terms.tariff.taxBps = 233;
        terms.wordingHashEn = "en";
        terms.wordingHashZh = "zh";
        terms.coverages = new Coverage[](2);
        terms.coverages[0].code = "DAMAGE";
        terms.coverages[0].deductibleAssets = 50e6;
        terms.coverages[0].coinsuranceBps = 1_000;
        terms.coverages[1].code = "RENTAL";
        terms.coverages[1].dailyAssets = 40e6;
        terms.coverages[1].deductibleDays = 1;
        terms.coverages[1].maxDays = 20;
    }

    /// @dev Where this contract's creation number `nonce` (below 128) lands.
    function _addressAt(uint256 nonce) private view returns (address) {
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"d694", address(this), uint8(nonce))))));
    }
}
