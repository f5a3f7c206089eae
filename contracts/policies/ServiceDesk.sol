// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ForwardedCaller} from "../access/ForwardedCaller.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {IReservePool, RefundEntry, SaleEntry} from "../interfaces/IReservePool.sol";
import {IServiceDesk, Plan} from "../interfaces/IServiceDesk.sol";
import {PolicyId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {Policy} from "../types/PolicyTypes.sol";
import {ServiceTerms} from "../types/ProductTypes.sol";
import {Premium, Stretch} from "./Premium.sol";

/// @title ServiceDesk
/// @notice What happens to a policy between sale and end: cooling-off, cancellation by either side, instalments.
/// @dev Owns notices and instalment plans. Never holds the asset: the pool takes premium from the caller, from nobody else,
/// and returns it to the policy's holder, to nobody else. The register refuses to end what was claimed on.
/// With the pool, CAP-6.
contract ServiceDesk is IServiceDesk, AccessManaged, ForwardedCaller {
    using PolicyMarks for uint16;
    using Premium for Stretch;

    uint40 private constant PAY_AHEAD = 30 days;

    IProductBook public immutable productBook;
    IPolicyBook public immutable policyBook;
    address public immutable salesDesk;

    mapping(PolicyId policyId => uint40) private _cancelsAt;
    mapping(PolicyId policyId => Plan) private _plans;
    /// @dev Parts paid after the sale.
    mapping(PolicyId policyId => Stretch[]) private _stretches;

    constructor(
        address authority,
        IProductBook productBook_,
        IPolicyBook policyBook_,
        address salesDesk_,
        address forwarder
    ) AccessManaged(authority) ForwardedCaller(forwarder) {
        productBook = productBook_;
        policyBook = policyBook_;
        salesDesk = salesDesk_;
    }

    /* ENDING BY THE HOLDER */

    /// @inheritdoc IServiceDesk
    function coolOff(PolicyId policyId) external {
        address holder = _caller();
        Policy memory policy = _ownPolicy(policyId, holder);
        ServiceTerms memory terms = productBook.serviceTermsOf(policy.versionId);
        uint40 endsAt = policy.soldAt + uint40(terms.coolingOffDays) * 1 days;
        bool within = terms.coolingOffDays > 0 && block.timestamp <= endsAt;
        require(within, CoolingOffOver(policyId, endsAt));
        // What is undone was never cover, for the losses of who passed it on neither.
        require(!policy.marks.has(PolicyMarks.MOVED), CoolingOffPassedOn(policyId));

        _undo(policyId, policy, terms, holder);
    }

    /// @inheritdoc IServiceDesk
    function cancel(PolicyId policyId) external {
        address holder = _caller();
        Policy memory policy = _ownPolicy(policyId, holder);
        _end({policyId: policyId, policy: policy, by: holder, byInsurer: false});
    }

    /* ENDING BY THE INSURER */

    /// @inheritdoc IServiceDesk
    function giveCancelNotice(PolicyId policyId, bytes32 reason) external restricted {
        Policy memory policy = _servedPolicy(policyId);
        uint16 noticeDays = productBook.serviceTermsOf(policy.versionId).cancelNoticeDays;
        uint40 known = _cancelsAt[policyId];
        require(noticeDays > 0, CancelNoticeNotAllowed(policyId, policy.versionId));
        require(known == 0, CancelNoticeGivenAlready(policyId, known));

        uint40 endsAt = uint40(block.timestamp) + uint40(noticeDays) * 1 days;
        _cancelsAt[policyId] = endsAt;
        emit CancelNoticeGiven(policyId, msg.sender, reason, endsAt);
    }

    /// @inheritdoc IServiceDesk
    function withdrawCancelNotice(PolicyId policyId) external restricted {
        require(_cancelsAt[policyId] != 0, CancelNoticeMissing(policyId));

        delete _cancelsAt[policyId];
        emit CancelNoticeWithdrawn(policyId, msg.sender);
    }

    /// @inheritdoc IServiceDesk
    function cancelByInsurer(PolicyId policyId) external restricted {
        uint40 endsAt = _cancelsAt[policyId];
        require(endsAt != 0, CancelNoticeMissing(policyId));
        require(block.timestamp >= endsAt, CancelNoticeRunning(policyId, endsAt));

        _end({policyId: policyId, policy: policyBook.policyOf(policyId), by: msg.sender, byInsurer: true});
    }

    /* INSTALMENTS */

    /// @inheritdoc IServiceDesk
    function openPlan(PolicyId policyId, Plan calldata plan, uint96 firstAssets) external {
        require(msg.sender == salesDesk, ServiceCallerNotSalesDesk(msg.sender));

        _plans[policyId] = plan;
        emit PlanOpened(policyId, firstAssets, plan.partAssets, plan.partDays, plan.parts);
    }

    /// @inheritdoc IServiceDesk
    function payInstalment(PolicyId policyId) external {
        Policy memory policy = policyBook.policyOf(policyId);
        Plan memory plan = _openPlan(policyId, policy);
        uint40 dueAt = _dueAt(policy, plan);
        require(block.timestamp + PAY_AHEAD >= dueAt, InstalmentTooEarly(policyId, dueAt - PAY_AHEAD));

        address payer = _caller();
        Stretch memory stretch = _stretchDue(plan, dueAt);
        bool noticed = plan.noticeAt != 0;
        uint8 part = plan.paidParts++;
        plan.noticeAt = 0;
        _plans[policyId] = plan;
        _stretches[policyId].push(stretch);
        emit InstalmentPaid(policyId, payer, part, stretch.premiumAssets, stretch.fromDay, stretch.termDays);

        if (noticed) policyBook.resumeCover(policyId);
        _book(policy, stretch, payer);
    }

    /// @inheritdoc IServiceDesk
    function giveInstalmentNotice(PolicyId policyId) external restricted {
        Policy memory policy = policyBook.policyOf(policyId);
        Plan memory plan = _openPlan(policyId, policy);
        uint40 dueAt = _dueAt(policy, plan);
        require(block.timestamp > dueAt, InstalmentNotOverdue(policyId, dueAt));
        require(plan.noticeAt == 0, InstalmentNoticeGivenAlready(policyId, plan.noticeAt));

        uint40 noticeAt = uint40(block.timestamp);
        uint40 suspendsAt = noticeAt + uint40(productBook.serviceTermsOf(policy.versionId).graceDays) * 1 days;
        _plans[policyId].noticeAt = noticeAt;
        emit InstalmentNoticeGiven(policyId, msg.sender, plan.paidParts, dueAt, suspendsAt);

        policyBook.suspendCover(policyId, suspendsAt);
    }

    /* READING */

    /// @inheritdoc IServiceDesk
    function refundOf(PolicyId policyId) external view returns (uint96 refundAssets, uint16 unusedDays) {
        Policy memory policy = policyBook.policyOf(policyId);
        bool over = policy.marks & (PolicyMarks.CANCELLED | PolicyMarks.CLOSED | PolicyMarks.CERTIFICATE) != 0;
        if (over) return (0, 0);

        ServiceTerms memory terms = productBook.serviceTermsOf(policy.versionId);
        bool whole = block.timestamp <= policy.startAt;
        unusedDays = Premium.unusedDays(policy, block.timestamp);
        Stretch[] memory stretches = _stretchesOf(policyId, policy);
        for (uint256 i = 0; i < stretches.length; ++i) {
            RefundEntry memory entry = stretches[i].refund(Premium.firstUnusedDay(policy, unusedDays), terms, whole);
            refundAssets += Premium.sumOf(entry);
        }
    }

    /// @inheritdoc IServiceDesk
    function planOf(PolicyId policyId) external view returns (Plan memory) {
        return _plans[policyId];
    }

    /// @inheritdoc IServiceDesk
    function nextDueAt(PolicyId policyId) external view returns (uint40) {
        Plan memory plan = _plans[policyId];
        if (plan.paidParts == plan.parts) return type(uint40).max;
        return _dueAt(policyBook.policyOf(policyId), plan);
    }

    /// @inheritdoc IServiceDesk
    function cancelsAt(PolicyId policyId) external view returns (uint40) {
        return _cancelsAt[policyId];
    }

    /* PRIVATE */

    function _end(PolicyId policyId, Policy memory policy, address by, bool byInsurer) private {
        ServiceTerms memory terms = productBook.serviceTermsOf(policy.versionId);
        if (block.timestamp <= policy.startAt) {
            _undo(policyId, policy, terms, by);
            return;
        }
        policyBook.endCover(policyId);
        uint16 unusedDays = Premium.unusedDays(policy, block.timestamp);
        uint96 refundAssets = _refund(policyId, policy, terms, false);
        emit CoverCancelled({
            policyId: policyId,
            by: by,
            byInsurer: byInsurer,
            unusedDays: unusedDays,
            refundAssets: refundAssets
        });
    }

    /// @dev The lock goes back first, so that what was earned already can come out of it.
    function _undo(PolicyId policyId, Policy memory policy, ServiceTerms memory terms, address by) private {
        policyBook.voidCover(policyId);
        emit CoverUndone(policyId, by, _refund(policyId, policy, terms, true));
    }

    function _refund(
        PolicyId policyId,
        Policy memory policy,
        ServiceTerms memory terms,
        bool whole
    ) private returns (uint96 refundAssets) {
        uint32 firstUnusedDay = Premium.firstUnusedDay(policy, Premium.unusedDays(policy, block.timestamp));
        Stretch[] memory stretches = _stretchesOf(policyId, policy);
        for (uint256 i = 0; i < stretches.length; ++i) {
            RefundEntry memory entry = stretches[i].refund(firstUnusedDay, terms, whole);
            uint96 assets = Premium.sumOf(entry);
            if (assets == 0) continue;
            refundAssets += assets;
            entry.policyId = policyId;
            entry.versionId = policy.versionId;
            entry.payee = policy.holder;
            IReservePool(terms.pool).refundPremium(entry);
        }
    }

    function _book(Policy memory policy, Stretch memory stretch, address payer) private {
        ServiceTerms memory terms = productBook.serviceTermsOf(policy.versionId);
        (uint96 taxAssets, uint96 feeAssets) = stretch.charges(terms);
        IReservePool(terms.pool).bookSale(
            SaleEntry({
                payer: payer,
                versionId: policy.versionId,
                premiumAssets: stretch.premiumAssets,
                taxAssets: taxAssets,
                feeAssets: feeAssets,
                lockAssets: 0,
                insuredAssets: 0,
                capAssets: type(uint96).max,
                startDay: stretch.fromDay,
                termDays: stretch.termDays,
                zone: 0
            })
        );
    }

    /// @dev What was booked for a policy: the premium, or its first part and every later one that was paid.
    function _stretchesOf(PolicyId policyId, Policy memory policy) private view returns (Stretch[] memory stretches) {
        Stretch[] storage later = _stretches[policyId];
        uint256 count = later.length;
        stretches = new Stretch[](count + 1);
        Plan memory plan = _plans[policyId];
        uint8 laterParts = plan.parts == 0 ? 0 : plan.parts - 1;
        stretches[0] = Stretch({
            premiumAssets: policy.premiumAssets - plan.partAssets * laterParts,
            fromDay: uint32(policy.startAt / 1 days),
            termDays: Premium.termDays(policy) - plan.partDays * laterParts
        });
        for (uint256 i = 0; i < count; ++i) {
            stretches[i + 1] = later[i];
        }
    }

    /// @dev A part paid late is earned over what is left of its days, one at least.
    function _stretchDue(Plan memory plan, uint40 dueAt) private view returns (Stretch memory stretch) {
        uint32 today = uint32(block.timestamp / 1 days);
        uint32 endDay = uint32(dueAt / 1 days) + plan.partDays;
        stretch.premiumAssets = plan.partAssets;
        stretch.fromDay = uint32(Math.max(dueAt / 1 days, today));
        stretch.termDays = endDay > stretch.fromDay ? uint16(endDay - stretch.fromDay) : 1;
    }

    /// @dev Part n stands for the n-th last stretch of days.
    function _dueAt(Policy memory policy, Plan memory plan) private pure returns (uint40) {
        uint40 daysLeft = uint40(plan.parts - plan.paidParts) * plan.partDays;
        return policy.endAt - daysLeft * 1 days;
    }

    function _openPlan(PolicyId policyId, Policy memory policy) private view returns (Plan memory plan) {
        plan = _plans[policyId];
        require(plan.paidParts < plan.parts, InstalmentNone(policyId));
        require(block.timestamp < policy.endAt, InstalmentCoverEnded(policyId, policy.endAt));
        bool ended = policy.marks.has(PolicyMarks.CANCELLED);
        require(!ended, InstalmentCoverEnded(policyId, policy.endAt));
    }

    function _ownPolicy(PolicyId policyId, address caller) private view returns (Policy memory policy) {
        policy = _servedPolicy(policyId);
        require(policy.holder == caller, ServiceCallerNotHolder(policyId, caller));
    }

    /// @dev A group's premium was paid by its sponsor for the whole group; nothing of it is a certificate holder's.
    function _servedPolicy(PolicyId policyId) private view returns (Policy memory policy) {
        policy = policyBook.policyOf(policyId);
        require(!policy.marks.has(PolicyMarks.CERTIFICATE), ServiceOfCertificate(policyId));
    }
}
