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
    /// what the event is paid. `marks` are the bits of the 256 policies of `group`, the last one that was read.
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
        uint256 group;
        uint256 marks;
    }

    uint256 private constant MAX_PAGE = 100;
    uint256 private constant NO_GROUP = type(uint256).max;

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
        for (uint256 i = 0; i < count; ++i) {
            VersionId versionId = covers[i].versionId;
            if (VersionId.unwrap(page.versionId) != VersionId.unwrap(versionId)) {
                _pay(page);
                _turnTo(page, ref, versionId);
                (page.items, page.addedAssets) = (new TriggeredItem[](count), new uint96[](count));
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
        _readMarks(page, policyId);
        (reason, , dueAssets) = _judge(page, ref, policyId, cover);
    }

    /// @inheritdoc IParametricTrigger
    function settledRoundOf(ObservationRef calldata ref, PolicyId policyId) external view returns (uint16) {
        return _settledUpTo(ref.keyOf(), observations.findingOf(ref).rounds, policyId);
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
        if (PolicyId.unwrap(policyId) >> 8 != page.group) {
            _writeMarks(page);
            _readMarks(page, policyId);
        }
        (SkipReason reason, uint96 dueAssets, uint96 addedAssets) = _judge(page, ref, policyId, cover);
        uint256 eventAssets = uint256(page.eventAssets) + addedAssets;
        if (reason == SkipReason.None && eventAssets > page.capAssets) reason = SkipReason.CapReached;
        if (reason != SkipReason.None) return _skip(page.key, policyId, reason, 0);

        page.marks |= _bitOf(policyId);
        TriggeredItem memory item = page.items[i];
        (item.policyId, item.dueAssets) = (policyId, dueAssets);
        page.addedAssets[i] = addedAssets;
        page.eventAssets = uint96(eventAssets);
        ++page.waiting;
    }

    /// @dev One call for all policies of a version. The book leaves out whom it cannot pay and says why.
    function _pay(Page memory page) private {
        if (page.waiting == 0) return;
        _writeMarks(page);
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
            _unmark(page, policyId);
            _skip(page.key, policyId, SkipReason.Refused, cause);
        }
        page.settled += page.waiting;
        page.waiting = 0;
    }

    function _skip(bytes32 key, PolicyId policyId, SkipReason reason, bytes4 cause) private {
        emit PolicySkipped(key, policyId, reason, cause);
    }

    /// @dev Neighbours share a slot, which is written once for all of them, and before the book is called.
    function _writeMarks(Page memory page) private {
        if (page.group != NO_GROUP) _settled[page.key][page.finding.rounds][page.group] = page.marks;
    }

    function _unmark(Page memory page, PolicyId policyId) private {
        _readMarks(page, policyId);
        page.marks ^= _bitOf(policyId);
        _writeMarks(page);
    }

    function _readMarks(Page memory page, PolicyId policyId) private view {
        page.group = PolicyId.unwrap(policyId) >> 8;
        page.marks = _settled[page.key][page.finding.rounds][page.group];
    }

    function _judge(
        Page memory page,
        ObservationRef calldata ref,
        PolicyId policyId,
        IndexCover memory cover
    ) private view returns (SkipReason, uint96 dueAssets, uint96 addedAssets) {
        if (cover.startAt == 0) return (SkipReason.Unknown, 0, 0);
        if (!page.fits) return (SkipReason.OtherProduct, 0, 0);
        if (cover.zone != ref.region) return (SkipReason.OtherRegion, 0, 0);
        Finding memory finding = page.finding;
        bool covered = cover.startAt <= finding.lossAt && cover.endAt >= finding.endsAt && !cover.closed;
        if (!covered) return (SkipReason.NotCovered, 0, 0);
        if (page.marks & _bitOf(policyId) != 0) return (SkipReason.SettledAlready, 0, 0);

        dueAssets = PayoutCurve.partOf(cover.limitAssets, page.share);
        addedAssets = dueAssets;
        uint16 settledRound = _settledUpTo(page.key, finding.rounds - 1, policyId);
        if (settledRound > 0) {
            Share memory before = _bestOf(page, observations.findingAt(ref, settledRound));
            addedAssets -= PayoutCurve.partOf(cover.limitAssets, before);
        }
        return (addedAssets == 0 ? SkipReason.NothingDue : SkipReason.None, dueAssets, addedAssets);
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

    /// @dev The last word up to this one that settled the policy, zero for none.
    function _settledUpTo(bytes32 key, uint16 rounds, PolicyId policyId) private view returns (uint16 round) {
        for (round = rounds; round > 0; --round) {
            if (_settled[key][round][PolicyId.unwrap(policyId) >> 8] & _bitOf(policyId) != 0) return round;
        }
    }

    function _pageOf(ObservationRef calldata ref, Finding memory finding) private view returns (Page memory page) {
        page.key = ref.keyOf();
        page.finding = finding;
        page.capAssets = _capOf(page.key, finding);
        page.eventAssets = _eventAssets[page.key];
        page.group = NO_GROUP;
    }

    function _capOf(bytes32 key, Finding memory finding) private view returns (uint96) {
        uint96 raised = _raisedCaps[key];
        return raised > finding.eventCapAssets ? raised : finding.eventCapAssets;
    }

    function _bitOf(PolicyId policyId) private pure returns (uint256) {
        return uint256(1) << (PolicyId.unwrap(policyId) & 255);
    }
}
