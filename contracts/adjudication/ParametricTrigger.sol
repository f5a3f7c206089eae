// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IIndexedProducts} from "../interfaces/IIndexedProducts.sol";
import {IObservationSource} from "../interfaces/IObservationSource.sol";
import {IParametricTrigger, SkipReason} from "../interfaces/IParametricTrigger.sol";
import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {ITriggeredClaims, TriggeredItem, TriggeredPage} from "../interfaces/ITriggeredClaims.sol";
import {PayoutCurve, Share} from "../products/PayoutCurve.sol";
import {PolicyId, VersionId} from "../types/Ids.sol";
import {IndexTerms} from "../types/IndexTypes.sol";
import {Finding, ObservationRef} from "../types/OracleTypes.sol";
import {IndexCover} from "../types/PolicyTypes.sol";
import {CurveKind, CurvePoint} from "../types/ProductTypes.sol";

/// @title ParametricTrigger
/// @notice Pays index policies by what was observed and what their curve says.
/// @dev Owns which policy was settled by which observation, and what each event was paid. Never touches the asset: the
/// ClaimBook pays. Trusts its source for what is final, which never says a disputed, late or unbelievable value (ORA-2); a
/// bit a policy and final word keeps a second payout away (ORA-1). Bits of neighbours share a slot, so a page is cheap.
contract ParametricTrigger is IParametricTrigger, AccessManaged, ReentrancyGuardTransient {
    /// @dev What a page has in common, and the version its last policy had, with the share of a limit that the last word gives.
    /// `items` are those of that version that wait to be paid, by their place on the page; `addedAssets` what each adds to
    /// what the event is paid.
    struct Page {
        bytes32 key;
        Finding finding;
        uint96 capAssets;
        uint96 eventAssets;
        uint256 settled;
        VersionId versionId;
        bool fits;
        CurveKind kind;
        CurvePoint[] curve;
        Share share;
        uint256 waiting;
        TriggeredItem[] items;
        uint96[] addedAssets;
    }

    /// @dev What an observation makes due to a policy: in all, and beyond what an earlier word gave.
    struct Due {
        uint96 assets;
        uint96 addedAssets;
    }

    uint256 private constant MAX_PAGE = 100;

    ITriggeredClaims public immutable claimBook;
    IPolicyBook public immutable policyBook;
    IProductBook public immutable productBook;
    IPauseControl public immutable pauseControl;
    /// @inheritdoc IParametricTrigger
    IObservationSource public immutable observations;

    /// @dev By 256 policies: bit n is the policy whose number ends in n.
    mapping(bytes32 key => mapping(uint16 round => mapping(uint256 group => uint256))) private _settled;
    mapping(bytes32 key => uint96) private _eventAssets;
    mapping(bytes32 key => uint96) private _raisedCaps;

    constructor(
        address authority,
        ITriggeredClaims claimBook_,
        IPolicyBook policyBook_,
        IProductBook productBook_,
        IPauseControl pauseControl_,
        IObservationSource observations_
    ) AccessManaged(authority) {
        claimBook = claimBook_;
        policyBook = policyBook_;
        productBook = productBook_;
        pauseControl = pauseControl_;
        observations = observations_;
    }

    /* SETTLING */

    /// @inheritdoc IParametricTrigger
    function settle(
        ObservationRef calldata ref,
        PolicyId[] calldata policyIds
    ) external nonReentrant returns (uint96 dueAssets) {
        pauseControl.requireNotPaused(PauseFlag.Oracle);
        uint256 count = policyIds.length;
        require(count > 0 && count <= MAX_PAGE, TriggerPageInvalid(count, MAX_PAGE));
        Page memory page = _pageOf(ref, observations.conclude(ref));
        require(page.finding.rounds > 0, TriggerNothingObserved(page.key));

        uint96 before = page.eventAssets;
        IndexCover[] memory covers = policyBook.indexCoversOf(policyIds);
        _clear(page, count);
        for (uint256 i = 0; i < count; ++i) {
            VersionId versionId = covers[i].versionId;
            if (VersionId.unwrap(page.versionId) != VersionId.unwrap(versionId)) {
                _pay(page);
                _turnTo(page, ref, versionId);
            }
            _take(page, ref, policyIds[i], covers[i], i);
        }
        _pay(page);
        dueAssets = page.eventAssets - before;
        _eventAssets[page.key] = page.eventAssets;
        emit PageSettled({
            key: page.key,
            actor: msg.sender,
            round: page.finding.rounds,
            settled: page.settled,
            skipped: count - page.settled,
            dueAssets: dueAssets,
            eventAssets: page.eventAssets
        });
    }

    /// @inheritdoc IParametricTrigger
    function raiseEventCap(ObservationRef calldata ref, uint96 capAssets, bytes32 reasonsHash) external restricted {
        bytes32 key = ref.keyOf();
        Finding memory finding = observations.conclude(ref);
        require(finding.rounds > 0, TriggerNothingObserved(key));
        uint96 before = _capOf(key, finding);
        require(capAssets > before, TriggerCapNotRaised(key, capAssets, before));
        require(reasonsHash != 0, TriggerReasonsMissing(key));

        _raisedCaps[key] = capAssets;
        emit EventCapRaised(key, msg.sender, capAssets, reasonsHash);
    }

    /* READING */

    /// @inheritdoc IParametricTrigger
    function previewOf(
        ObservationRef calldata ref,
        PolicyId policyId
    ) external view returns (SkipReason reason, uint96 dueAssets) {
        Page memory page = _pageOf(ref, observations.findingOf(ref));
        require(page.finding.rounds > 0, TriggerNothingObserved(page.key));
        PolicyId[] memory policyIds = new PolicyId[](1);
        policyIds[0] = policyId;
        IndexCover memory cover = policyBook.indexCoversOf(policyIds)[0];
        if (cover.startAt > 0) _turnTo(page, ref, cover.versionId);
        Due memory due;
        (reason, due) = _judge(page, ref, policyId, cover);
        return (reason, due.addedAssets);
    }

    /// @inheritdoc IParametricTrigger
    function settledRoundOf(ObservationRef calldata ref, PolicyId policyId) external view returns (uint16) {
        return _settledRound(ref.keyOf(), observations.findingOf(ref).rounds, policyId);
    }

    /// @inheritdoc IParametricTrigger
    function eventOf(ObservationRef calldata ref) external view returns (uint96 dueAssets, uint96 capAssets) {
        bytes32 key = ref.keyOf();
        return (_eventAssets[key], _capOf(key, observations.findingOf(ref)));
    }

    /* PRIVATE */

    /// @dev Marked before the book is called and unmarked when it refuses, so that nothing between pays it twice (ORA-1).
    function _take(
        Page memory page,
        ObservationRef calldata ref,
        PolicyId policyId,
        IndexCover memory cover,
        uint256 i
    ) private {
        (SkipReason reason, Due memory due) = _judge(page, ref, policyId, cover);
        bool fits = uint256(page.eventAssets) + due.addedAssets <= page.capAssets;
        if (reason == SkipReason.None && !fits) reason = SkipReason.CapReached;
        if (reason != SkipReason.None) return _skip(page.key, policyId, reason, 0);

        _flip(page.key, page.finding.rounds, policyId);
        page.items[i] = TriggeredItem({policyId: policyId, dueAssets: due.assets});
        page.addedAssets[i] = due.addedAssets;
        page.eventAssets += due.addedAssets;
        ++page.waiting;
    }

    /// @dev One call for all policies of a version. The book leaves out whom it cannot pay and says why.
    function _pay(Page memory page) private {
        if (page.waiting == 0) return;
        bytes4[] memory causes = claimBook.settleTriggered(
            TriggeredPage({
                observationKey: page.key,
                lossAt: page.finding.lossAt,
                endsAt: page.finding.endsAt,
                versionId: page.versionId,
                items: page.items
            })
        );
        uint256 count = causes.length;
        for (uint256 i = 0; i < count; ++i) {
            bytes4 cause = causes[i];
            if (cause == 0) continue;
            PolicyId policyId = page.items[i].policyId;
            --page.waiting;
            page.eventAssets -= page.addedAssets[i];
            _flip(page.key, page.finding.rounds, policyId);
            _skip(page.key, policyId, SkipReason.Refused, cause);
        }
        page.settled += page.waiting;
        page.waiting = 0;
        _clear(page, count);
    }

    function _clear(Page memory page, uint256 count) private pure {
        page.items = new TriggeredItem[](count);
        page.addedAssets = new uint96[](count);
    }

    function _skip(bytes32 key, PolicyId policyId, SkipReason reason, bytes4 cause) private {
        emit PolicySkipped(key, policyId, reason, cause);
    }

    function _flip(bytes32 key, uint16 round, PolicyId policyId) private {
        uint256 number = PolicyId.unwrap(policyId);
        _settled[key][round][number >> 8] ^= uint256(1) << (number & 255);
    }

    function _judge(
        Page memory page,
        ObservationRef calldata ref,
        PolicyId policyId,
        IndexCover memory cover
    ) private view returns (SkipReason, Due memory due) {
        if (cover.startAt == 0) return (SkipReason.Unknown, due);
        if (!page.fits) return (SkipReason.OtherProduct, due);
        if (cover.zone != ref.region) return (SkipReason.OtherRegion, due);
        Finding memory finding = page.finding;
        bool covered = cover.startAt <= finding.lossAt && cover.endAt >= finding.endsAt && !cover.closed;
        if (!covered) return (SkipReason.NotCovered, due);
        uint16 settledRound = _settledRound(page.key, finding.rounds, policyId);
        if (settledRound == finding.rounds) return (SkipReason.SettledAlready, due);

        due.assets = PayoutCurve.partOf(cover.limitAssets, page.share);
        due.addedAssets = due.assets;
        if (settledRound > 0) {
            Share memory before = _bestOf(page, observations.findingAt(ref, settledRound));
            due.addedAssets -= PayoutCurve.partOf(cover.limitAssets, before);
        }
        return (due.addedAssets == 0 ? SkipReason.NothingDue : SkipReason.None, due);
    }

    /// @dev Policies of a page mostly share a version, which is read once then. One that is not published concerns nothing.
    function _turnTo(Page memory page, ObservationRef calldata ref, VersionId versionId) private view {
        page.versionId = versionId;
        page.fits = false;
        if (VersionId.unwrap(versionId) == 0) return;
        IndexTerms memory terms = IIndexedProducts(address(productBook)).indexTermsOf(versionId, address(this));
        if (!terms.pinned) return;
        page.fits = terms.productId == ref.product && terms.observable == ref.source;
        (page.kind, page.curve) = (terms.curveKind, terms.curve);
        page.share = _bestOf(page, page.finding);
    }

    /// @dev The best of every final word. Never falls from word to word.
    function _bestOf(Page memory page, Finding memory finding) private pure returns (Share memory) {
        return PayoutCurve.bestOf(page.kind, page.curve, finding.lowest, finding.highest);
    }

    function _settledRound(bytes32 key, uint16 rounds, PolicyId policyId) private view returns (uint16 round) {
        uint256 number = PolicyId.unwrap(policyId);
        uint256 bit = uint256(1) << (number & 255);
        mapping(uint16 round => mapping(uint256 group => uint256)) storage settled = _settled[key];
        for (round = rounds; round > 0; --round) {
            if (settled[round][number >> 8] & bit != 0) return round;
        }
    }

    function _pageOf(ObservationRef calldata ref, Finding memory finding) private view returns (Page memory page) {
        page.key = ref.keyOf();
        page.finding = finding;
        page.capAssets = _capOf(page.key, finding);
        page.eventAssets = _eventAssets[page.key];
    }

    function _capOf(bytes32 key, Finding memory finding) private view returns (uint96) {
        uint96 raised = _raisedCaps[key];
        return raised > finding.eventCapAssets ? raised : finding.eventCapAssets;
    }
}
