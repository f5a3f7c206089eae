// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {PauseFlag} from "../../contracts/interfaces/IPauseControl.sol";
import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {Round} from "../../contracts/interfaces/IObservationFeed.sol";
import {Buckets} from "../../contracts/interfaces/IReservePool.sol";
import {Solvency} from "../../contracts/interfaces/ILens.sol";
import {Purse} from "../../contracts/types/AssessmentTypes.sol";
import {ClaimFlags} from "../../contracts/types/ClaimFlags.sol";
import {ClaimPhase, ClaimVerdict, Course, FiledClaim, Payee} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Finding} from "../../contracts/types/OracleTypes.sol";
import {Policy, PolicyStatus} from "../../contracts/types/PolicyTypes.sol";
import {CapitalProperties} from "./CapitalProperties.sol";
import {ClaimProperties} from "./ClaimProperties.sol";
import {FastPayment, Word} from "./Notes.sol";
import {PanelProperties} from "./PanelProperties.sol";
import {PolicyProperties} from "./PolicyProperties.sol";
import {TrackProperties} from "./TrackProperties.sol";
import {vm} from "./Vm.sol";
import {WordProperties} from "./WordProperties.sol";

/// @dev Each control makes one answer untrue, or an accusation, and sees the property it names fail. Before that the
/// property holds.
abstract contract Controls is
    CapitalProperties,
    PolicyProperties,
    ClaimProperties,
    TrackProperties,
    WordProperties,
    PanelProperties
{
    address private constant SOMEBODY = address(0xBAD);

    /* CAPITAL */

    function test_control_CAP9_CAP10() public {
        _spoil(address(pool), abi.encodeCall(pool.totalSupply, ()), pool.totalSupply() + 1);
        _mustFail(this.invariant_CAP9_sharesAreHeldOrWait.selector);
        this.invariant_CAP10_whatWaitsIsTheSumOfRequests();
        _spoil(address(pool), abi.encodeCall(pool.balanceOf, (address(pool))), pool.balanceOf(address(pool)) + 1);
        _mustFail(this.invariant_CAP10_whatWaitsIsTheSumOfRequests.selector);
    }

    function test_control_CAP11_CAP12() public {
        this.invariant_CAP12_insuredStaysWithinTheCap();
        uint128 insured = pool.insuredOf(fullyLocked);
        _spoil(address(productBook), abi.encodeCall(productBook.capOf, (fullyLocked)), insured - 1);
        _mustFail(this.invariant_CAP12_insuredStaysWithinTheCap.selector);
        this.invariant_CAP11_insuredIsTheSumOverOpenPolicies();
        _spoil(address(pool), abi.encodeCall(pool.insuredOf, (fullyLocked)), insured + 1);
        _mustFail(this.invariant_CAP11_insuredIsTheSumOverOpenPolicies.selector);
    }

    function test_control_CAP13_CAP14_CAP15() public {
        _spoil(address(pool), abi.encodeCall(pool.previewRedeem, (1e18)), pool.convertToAssets(1e18) + 1);
        _mustFail(this.invariant_CAP13_leavingNeverPaysMoreThanEntering.selector);
        this.invariant_CAP14_equityIsTheBucketsAndWhatIsEarned();
        Buckets memory held = pool.buckets();
        _spoil(address(pool), abi.encodeCall(pool.totalAssets, ()), pool.totalAssets() + held.unearnedAssets + 1);
        _mustFail(this.invariant_CAP14_equityIsTheBucketsAndWhatIsEarned.selector);
        this.invariant_CAP15_earningIsNeverAheadOfTime();
        _spoil(address(pool), abi.encodeCall(pool.earnedThroughDay, ()), block.timestamp / 1 days + 1);
        _mustFail(this.invariant_CAP15_earningIsNeverAheadOfTime.selector);
    }

    function test_control_CAP16_CAP17_CAP18() public {
        this.invariant_CAP16_solvencyTellsTheBuckets();
        Solvency memory told = lens.solvency(address(pool));
        ++told.liabilitiesAssets;
        vm.mockCall(address(lens), abi.encodeCall(lens.solvency, (address(pool))), abi.encode(told));
        _mustFail(this.invariant_CAP16_solvencyTellsTheBuckets.selector);
        this.invariant_CAP17_onlyThePoolHoldsTheAsset();
        token.mint(address(desk), 1);
        _mustFail(this.invariant_CAP17_onlyThePoolHoldsTheAsset.selector);
        this.invariant_CAP18_nobodyRedeemsBeyondTheirRequest();
        _spoil(address(pool), abi.encodeCall(pool.maxRedeem, (address(0xC000))), 1);
        _mustFail(this.invariant_CAP18_nobodyRedeemsBeyondTheirRequest.selector);
    }

    function test_control_CAP22_CAP24() public {
        this.invariant_CAP22_theDepositIsTheCarriersLessWhatItPaid();
        _store.tally("deposit", 1);
        _mustFail(this.invariant_CAP22_theDepositIsTheCarriersLessWhatItPaid.selector);
        this.invariant_CAP24_insuredInAZoneIsTheSumOfWhatLiesThere();
        vm.mockCall(address(pool), abi.encodeCall(pool.zoneOf, (ZONE)), abi.encode(uint128(1), uint96(1)));
        _mustFail(this.invariant_CAP24_insuredInAZoneIsTheSumOfWhatLiesThere.selector);
    }

    function test_control_CAP26() public {
        this.invariant_CAP26_whatMayBeAskedBackOfFeesIsThere();
        Buckets memory held = pool.buckets();
        held.feesAssets = 0;
        vm.mockCall(address(pool), abi.encodeCall(pool.buckets, ()), abi.encode(held));
        _mustFail(this.invariant_CAP26_whatMayBeAskedBackOfFeesIsThere.selector);
    }

    /* POLICIES */

    function test_control_POL6_POL16() public {
        _groups.issueGroup(0, 900e6, 60, true);
        this.invariant_POL6_certificatesNeverExceedTheirGroup();
        _store.used(1, 1);
        _mustFail(this.invariant_POL6_certificatesNeverExceedTheirGroup.selector);
        this.invariant_POL16_aPlanIsPaidInOrder();
        PolicyId policyId = _store.policies(0);
        bytes memory question = abi.encodeCall(policyBook.isSuspendedAt, (policyId, uint40(block.timestamp)));
        _spoil(address(policyBook), question, 1);
        _mustFail(this.invariant_POL16_aPlanIsPaidInOrder.selector);
    }

    function test_control_POL7_POL8_POL11() public {
        PolicyId policyId = _store.policies(0);
        Policy memory was = policyBook.policyOf(policyId);
        this.invariant_POL8_atMostSixteenAreOpen();
        was.openClaims = 17;
        _pretendPolicy(policyId, was);
        _mustFail(this.invariant_POL7_openClaimsAreCounted.selector);
        _mustFail(this.invariant_POL8_atMostSixteenAreOpen.selector);
        this.invariant_POL11_whatWasSoldStands();
        ++was.limitAssets;
        _pretendPolicy(policyId, was);
        _mustFail(this.invariant_POL11_whatWasSoldStands.selector);
    }

    function test_control_POL9_POL10_POL12() public {
        PolicyId policyId = _store.policies(0);
        this.invariant_POL12_aLockIsItsShareLessWhatIsUsed();
        uint96 locked = policyBook.lockedOf(policyId);
        _spoil(address(policyBook), abi.encodeCall(policyBook.lockedOf, (policyId)), locked + 1);
        _mustFail(this.invariant_POL12_aLockIsItsShareLessWhatIsUsed.selector);
        this.invariant_POL10_statusFollowsTime();
        bytes memory question = abi.encodeCall(policyBook.statusOf, (policyId));
        _spoil(address(policyBook), question, uint256(PolicyStatus.Tail));
        _mustFail(this.invariant_POL10_statusFollowsTime.selector);
        this.invariant_POL9_closedPoliciesAreOver();
        _spoil(address(policyBook), question, uint256(PolicyStatus.Closed));
        _mustFail(this.invariant_POL9_closedPoliciesAreOver.selector);
    }

    function test_control_POL13_POL14_POL15() public {
        this.invariant_POL14_anObjectIsCoveredOnceAtATime();
        for (uint256 i = 0; i < 2; ++i) _store.entered(_store.policies(i), 0, "object");
        _mustFail(this.invariant_POL14_anObjectIsCoveredOnceAtATime.selector);
        this.invariant_POL15_whoDecidesStands();
        address[] memory others = new address[](1);
        others[0] = SOMEBODY;
        bytes memory question = abi.encodeCall(productBook.adjudicatorsOf, (partlyLocked));
        vm.mockCall(address(productBook), question, abi.encode(others));
        _mustFail(this.invariant_POL15_whoDecidesStands.selector);
        this.invariant_POL13_policiesAreNumberedWithoutGaps();
        _spoil(address(policyBook), abi.encodeCall(policyBook.policyCount, ()), policyBook.policyCount() + 1);
        _mustFail(this.invariant_POL13_policiesAreNumberedWithoutGaps.selector);
    }

    /* CLAIMS */

    function test_control_CLM6() public {
        uint40 now_ = uint40(block.timestamp);
        this.invariant_CLM6_noFlagIsUpForMoreThanAWeekInSixtyDays();
        bytes memory question = abi.encodeCall(pauseControl.pausedSeconds, (PauseFlag.File, now_ - 60 days, now_));
        _spoil(address(pauseControl), question, 7 days + 1);
        _mustFail(this.invariant_CLM6_noFlagIsUpForMoreThanAWeekInSixtyDays.selector);
        (ClaimId claimId, Claim memory claim) = _filedClaim();
        this.invariant_CLM6_theWindowToAppealIsTheLawsAndThePauses();
        (claim.phase, claim.decidedAt) = (ClaimPhase.Decided, now_);
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM6_theWindowToAppealIsTheLawsAndThePauses.selector);
    }

    function test_control_CLM9_CLM10_CLM11() public {
        (ClaimId claimId, Claim memory claim) = _filedClaim();
        claim.phase = ClaimPhase.Closed;
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM9_closedClaimsReserveNothing.selector);
        this.invariant_CLM10_outsideTheTermsNothingIsReservedOrPaid();
        claim.flags |= ClaimFlags.OUT_OF_TERMS;
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM10_outsideTheTermsNothingIsReservedOrPaid.selector);
        this.invariant_CLM11_noClaimHoldsMoreThanItMayCost();
        claim.reservedAssets = _store.filedOf(claimId).expectedAssets + 1;
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM11_noClaimHoldsMoreThanItMayCost.selector);
    }

    function test_control_CLM12_CLM13_CLM14() public {
        (ClaimId claimId, Claim memory claim) = _filedClaim();
        this.invariant_CLM12_theVerdictFitsThePhase();
        claim.verdict = ClaimVerdict.Granted;
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM12_theVerdictFitsThePhase.selector);
        this.invariant_CLM13_instantsAreInOrder();
        claim.lossAt = claim.filedAt + 1;
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM13_instantsAreInOrder.selector);
        this.invariant_CLM14_entriesAreTheActs();
        ++claim.entries;
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM14_entriesAreTheActs.selector);
    }

    function test_control_CLM15_CLM16_CLM17() public {
        (ClaimId claimId, Claim memory claim) = _filedClaim();
        this.invariant_CLM16_whatWasFiledStands();
        claim.flags ^= ClaimFlags.EVIDENCE;
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM16_whatWasFiledStands.selector);
        this.invariant_CLM15_latenessIsTold();
        (claim.decidedAt, claim.flags) = (claim.filedAt, claim.flags | ClaimFlags.LATE);
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM15_latenessIsTold.selector);
        this.invariant_CLM17_theInsurersFigureCoversWhatWasPaid();
        claim.paidAssets = 1;
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM17_theInsurersFigureCoversWhatWasPaid.selector);
    }

    function test_control_CLM20() public {
        (ClaimId claimId, ) = _filedClaim();
        this.invariant_CLM20_supplementsFollowTheirClaims();
        Course memory course = claimBook.courseOf(claimId);
        course.original = claimId;
        vm.mockCall(address(claimBook), abi.encodeCall(claimBook.courseOf, (claimId)), abi.encode(course));
        _mustFail(this.invariant_CLM20_supplementsFollowTheirClaims.selector);
    }

    function test_control_CLM21() public {
        (ClaimId claimId, Claim memory claim) = _filedClaim();
        this.invariant_CLM21_whatComesBackIsTheHoldersFirst();
        _store.recovered(claimId, 1, 0);
        _mustFail(this.invariant_CLM21_whatComesBackIsTheHoldersFirst.selector);
        Course memory course = claimBook.courseOf(claimId);
        (course.toHolderAssets, course.recoveredAssets) = (1, 1);
        bytes memory question = abi.encodeCall(claimBook.courseOf, (claimId));
        vm.mockCall(address(claimBook), question, abi.encode(course));
        this.invariant_CLM21_whatComesBackIsTheHoldersFirst();
        course.recoveredAssets = claim.paidAssets + 2;
        vm.mockCall(address(claimBook), question, abi.encode(course));
        _mustFail(this.invariant_CLM21_whatComesBackIsTheHoldersFirst.selector);
        _store.recovered(claimId, 0, claim.paidAssets + 1);
        _mustFail(this.invariant_CLM21_whatComesBackIsTheHoldersFirst.selector);
    }

    function test_control_CLM18_CLM19() public {
        (ClaimId claimId, ) = _filedClaim();
        this.invariant_CLM18_theClaimantIsWhoHeldThePolicy();
        bytes memory question = abi.encodeCall(claimBook.claimantOf, (claimId));
        _spoil(address(claimBook), question, uint160(SOMEBODY));
        _mustFail(this.invariant_CLM18_theClaimantIsWhoHeldThePolicy.selector);
        this.invariant_CLM19_claimsAreNumberedOnTheirPolicies();
        Policy memory policy = policyBook.policyOf(claimId.policyOf());
        ++policy.claimCount;
        _pretendPolicy(claimId.policyOf(), policy);
        _mustFail(this.invariant_CLM19_claimsAreNumberedOnTheirPolicies.selector);
    }

    /* THE FAST TRACK */

    function test_control_CLM7_inFullAndDrawn() public {
        (ClaimId claimId, Claim memory claim) = _filedClaim();
        this.invariant_CLM7_theTrackPaysInFullOrNotAtAll();
        _store.fastPaid(FastPayment(claimId, 500e6, 20_000, 10_000, false, SOMEBODY), 0);
        _mustFail(this.invariant_CLM7_theTrackPaysInFullOrNotAtAll.selector);
        (claim.phase, claim.verdict, claim.paidAssets) = (ClaimPhase.Closed, ClaimVerdict.Granted, 500e6);
        _pretend(claimId, claim);
        this.invariant_CLM7_theTrackPaysInFullOrNotAtAll();
        --claim.paidAssets;
        _pretend(claimId, claim);
        _mustFail(this.invariant_CLM7_theTrackPaysInFullOrNotAtAll.selector);
        this.invariant_CLM7_whatWasDrawnWaitsForPeople();
        bytes memory question = abi.encodeCall(fastTrack.drawOf, (20_000));
        vm.mockCall(address(fastTrack), question, abi.encode(bytes32(0), bytes32("secret")));
        _mustFail(this.invariant_CLM7_whatWasDrawnWaitsForPeople.selector);
    }

    function test_control_CLM7_purse() public {
        this.invariant_CLM7_theTrackSpendsWhatItsPurseSays();
        bytes memory question = abi.encodeCall(fastTrack.purseOf, (address(pool)));
        Purse memory purse = fastTrack.purseOf(address(pool));
        ++purse.spentAssets;
        vm.mockCall(address(fastTrack), question, abi.encode(purse));
        _mustFail(this.invariant_CLM7_theTrackSpendsWhatItsPurseSays.selector);
        _store.fastPaid(FastPayment(ClaimId.wrap(1), 1, 0, 0, false, SOMEBODY), purse.day);
        this.invariant_CLM7_theTrackSpendsWhatItsPurseSays();
        _store.fastCapped(purse.capAssets + 1);
        _mustFail(this.invariant_CLM7_theTrackSpendsWhatItsPurseSays.selector);
    }

    function test_control_ACC2_ownCause() public {
        (ClaimId claimId, ) = _filedClaim();
        _store.fastPaid(FastPayment(claimId, 1, 0, 0, false, SOMEBODY), 0);
        this.invariant_ACC2_nobodyAssessesTheirOwnClaim();
        FiledClaim memory filed = _store.filedOf(claimId);
        filed.filing.payees = new Payee[](1);
        filed.filing.payees[0].to = SOMEBODY;
        bytes memory question = abi.encodeCall(_store.filedOf, (claimId));
        vm.mockCall(address(_store), question, abi.encode(filed));
        _mustFail(this.invariant_ACC2_nobodyAssessesTheirOwnClaim.selector);
        filed.filing.payees[0].to = STRANGER;
        vm.mockCall(address(_store), question, abi.encode(filed));
        this.invariant_ACC2_nobodyAssessesTheirOwnClaim();
        _store.fastPaid(FastPayment(claimId, 1, 0, 0, false, _store.claimantOf(claimId)), 0);
        _mustFail(this.invariant_ACC2_nobodyAssessesTheirOwnClaim.selector);
    }

    /* WORDS */

    function test_control_ORA1_curveAndCap() public {
        (Word memory word, PolicyId policyId) = _rainedOn();
        bytes32 key = word.ref.keyOf();
        this.invariant_ORA1_noDayPaysMoreThanTheCurveGives();
        this.invariant_ORA1_anEventStaysWithinItsCap();
        _store.rained(policyId, key, 1);
        _mustFail(this.invariant_ORA1_noDayPaysMoreThanTheCurveGives.selector);
        _mustFail(this.invariant_ORA1_anEventStaysWithinItsCap.selector);
        bytes memory question = abi.encodeCall(rainTrigger.eventOf, (word.ref));
        vm.mockCall(address(rainTrigger), question, abi.encode(RAIN_EVENT_CAP, RAIN_EVENT_CAP));
        this.invariant_ORA1_anEventStaysWithinItsCap();
        vm.mockCall(address(rainTrigger), question, abi.encode(RAIN_EVENT_CAP + 1, RAIN_EVENT_CAP));
        _mustFail(this.invariant_ORA1_anEventStaysWithinItsCap.selector);
        vm.mockCall(address(rainTrigger), question, abi.encode(RAIN_EVENT_CAP, RAIN_EVENT_CAP + 1));
        _mustFail(this.invariant_ORA1_anEventStaysWithinItsCap.selector);
    }

    function test_control_ORA1_unobserved() public {
        (, PolicyId policyId) = _rainedOn();
        this.invariant_ORA1_noDayPaysMoreThanTheCurveGives();
        _store.rained(policyId, "another day", 1);
        _mustFail(this.invariant_ORA1_noDayPaysMoreThanTheCurveGives.selector);
    }

    function test_control_ORA2_operators() public {
        (Word memory word, ) = _rainedOn();
        this.invariant_ORA2_noWordStandsWithoutItsOperators();
        Round memory round = feed.roundOf(word.ref);
        uint256 seats = round.seats;
        round.seats = seats & (seats - 1);
        vm.mockCall(address(feed), abi.encodeCall(feed.roundOf, (word.ref)), abi.encode(round));
        _mustFail(this.invariant_ORA2_noWordStandsWithoutItsOperators.selector);
        word.seats = round.seats;
        _store.said(word.ref.keyOf(), word);
        _mustFail(this.invariant_ORA2_noWordStandsWithoutItsOperators.selector);
    }

    function test_control_ORA2_final() public {
        (Word memory word, ) = _rainedOn();
        this.invariant_ORA2_onlyWhatIsFinalCounts();
        Finding memory finding = feed.findingOf(word.ref);
        bytes memory question = abi.encodeCall(feed.findingOf, (word.ref));
        ++finding.highest;
        vm.mockCall(address(feed), question, abi.encode(finding));
        _mustFail(this.invariant_ORA2_onlyWhatIsFinalCounts.selector);
        --finding.highest;
        ++finding.rounds;
        vm.mockCall(address(feed), question, abi.encode(finding));
        _mustFail(this.invariant_ORA2_onlyWhatIsFinalCounts.selector);
    }

    function test_control_ORA2_bonds() public {
        (Word memory word, ) = _rainedOn();
        this.invariant_ORA2_whoDoubtsRisksTheirBondOnly();
        vm.mockCall(address(feed), abi.encodeCall(feed.creditOf, (STRANGER)), abi.encode(1));
        _mustFail(this.invariant_ORA2_whoDoubtsRisksTheirBondOnly.selector);
        vm.mockCall(address(feed), abi.encodeCall(feed.creditOf, (STRANGER)), abi.encode(0));
        this.invariant_ORA2_whoDoubtsRisksTheirBondOnly();
        Round memory round = feed.roundOf(word.ref);
        round.bond = 1;
        vm.mockCall(address(feed), abi.encodeCall(feed.roundOf, (word.ref)), abi.encode(round));
        _mustFail(this.invariant_ORA2_whoDoubtsRisksTheirBondOnly.selector);
        round.bond = 0;
        vm.mockCall(address(feed), abi.encodeCall(feed.roundOf, (word.ref)), abi.encode(round));
        this.invariant_ORA2_whoDoubtsRisksTheirBondOnly();
        vm.deal(address(feed), 1);
        _mustFail(this.invariant_ORA2_whoDoubtsRisksTheirBondOnly.selector);
    }

    /* ACCUSATIONS */

    function test_control_everyAccusationIsHeard() public {
        _accused("gate", this.invariant_CLM7_noGateOfTheTrackStandsOpen.selector);
        _accused("halted", this.invariant_CLM7_nothingIsPaidWhileTheTrackIsHalted.selector);
        _accused("repeat", this.invariant_CLM7_anAssessmentPaysOnce.selector);
        _accused("expose", this.invariant_CLM7_onlyALieAboutADrawIsExposed.selector);
        _accused("own cause", this.invariant_ACC2_nobodyAssessesTheirOwnClaim.selector);
        _accused("twice", this.invariant_ORA1_aWordPaysAPolicyOnce.selector);
        _accused("page", this.invariant_ORA1_aBadPolicyStopsNoPage.selector);
        _accused("word", this.invariant_ORA2_noWordStandsWithoutItsOperators.selector);
        _accused("early", this.invariant_ORA2_nothingIsPaidBeforeItIsFinal.selector);
        _accused("promise", this.invariant_CAP19_noNewPromiseWhileAnOldOneIsOwed.selector);
        _accused("diluted", this.invariant_CAP20_capitalMovesLeaveTheExitPrice.selector);
        _accused("money", this.invariant_CAP21_whatWasDecidedIsPaidCreditedOrOwed.selector);
        _accused("quote", this.invariant_POL4_aQuoteIsUsedOnce.selector);
        _accused("cut", this.invariant_CLM7_noCutWithoutAPersonAndAReason.selector);
        _accused("stuck", this.invariant_CLM8_creditsCanBeCollectedWhateverIsPaused.selector);
        _accused("turn", this.invariant_CLM22_whoWaitsLongestIsReservedForFirst.selector);
        _accused("queue", this.invariant_CLM23_whoWaitsFirstIsReservedForWhileSomethingIsFree.selector);
        _accused("seat", this.invariant_ACC2_makerIsNotCheckerNorPayee.selector);
        _accused("carrier", this.invariant_CAP23_theCarrierTakesItsOwnOnly.selector);
        _accused("charges", this.invariant_CAP26_whatMayBeAskedBackOfFeesIsThere.selector);
        _accused("interest", this.invariant_CAP25_interestRunsUntilTheBankHasPaid.selector);
        _accused("certificate", this.invariant_POL6_certificatesNeverExceedTheirGroup.selector);
        _accused("bench", this.invariant_PAN2_whoSitsIsOnTheRegisterAndFree.selector);
        _accused("lot", this.invariant_PAN2_nobodyChoosesTheLot.selector);
        _accused("ballot", this.invariant_PAN3_noVoteIsOpenWhileSomebodyCanBeDrawn.selector);
        _accused("stalled", this.invariant_PAN4_nobodyCanStallADispute.selector);
        _accused("stranger", this.invariant_ACC4_nobodyElseDecides.selector);
    }

    /* PRIVATE */

    /// @dev Any claim that is filed now, inside the terms.
    function _filedClaim() internal virtual returns (ClaimId claimId, Claim memory claim);

    /// @dev A day on which more rain fell than a policy pays for, settled.
    function _rainedOn() private returns (Word memory word, PolicyId policyId) {
        _feeds.report(0, 2_500, 0, 0, true);
        _rains.settle(0, 0, true, true);
        require(_store.rainedCount() > 0, "the control sees no rain");
        word = _store.wordOf(_store.words(0));
        policyId = _store.rainedAt(0).policyId;
    }

    function _accused(bytes32 what, bytes4 property) private {
        (bool held, ) = address(this).staticcall(abi.encodeWithSelector(property));
        require(held, "a property failed before it was accused");
        _store.accuse(what);
        _mustFail(property);
    }

    function _spoil(address callee, bytes memory question, uint256 answer) private {
        vm.mockCall(callee, question, abi.encode(answer));
    }

    function _pretend(ClaimId claimId, Claim memory claim) private {
        vm.mockCall(address(claimBook), abi.encodeCall(claimBook.claimOf, (claimId)), abi.encode(claim));
    }

    function _pretendPolicy(PolicyId policyId, Policy memory policy) private {
        vm.mockCall(address(policyBook), abi.encodeCall(policyBook.policyOf, (policyId)), abi.encode(policy));
    }
}
