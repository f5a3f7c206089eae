// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {PolicyId, VersionId} from "../types/Ids.sol";

/// @dev How a premium is paid in parts. Part 0 is paid at the sale.
/// @param partAssets each part but the first, base units
/// @param partDays days each part but the first stands for
/// @param parts how many there are
/// @param paidParts how many are paid
/// @param noticeAt when the open notice of an unpaid part was given, zero for none
struct Plan {
    uint96 partAssets;
    uint16 partDays;
    uint8 parts;
    uint8 paidParts;
    uint40 noticeAt;
}

/// @title IServiceDesk
/// @notice What happens to a policy between sale and end: cooling-off, cancellation by either side, instalments.
/// @dev Owns notices and instalment plans. Never holds the asset: the pool takes and returns premium. With the pool, CAP-6.
interface IServiceDesk {
    /// @notice Cover was undone within the cooling-off period, or before it began; the whole premium went back.
    event CoverUndone(PolicyId indexed policyId, address indexed by, uint96 refundAssets);

    /// @notice Cover was cancelled; the unused whole days went back.
    event CoverCancelled(
        PolicyId indexed policyId,
        address indexed by,
        bool byInsurer,
        uint16 unusedDays,
        uint96 refundAssets
    );

    /// @notice The insurer announced that it will cancel, not before `cancelsAt`.
    event CancelNoticeGiven(PolicyId indexed policyId, address indexed by, bytes32 reason, uint40 cancelsAt);

    /// @notice The insurer took its announcement back.
    event CancelNoticeWithdrawn(PolicyId indexed policyId, address indexed by);

    /// @notice The premium is paid in parts: the first at the sale, each other one `partAssets` at the first day it stands for.
    event PlanOpened(PolicyId indexed policyId, uint96 firstAssets, uint96 partAssets, uint16 partDays, uint8 parts);

    /// @notice A part of the premium was paid. `part` counts from 0.
    event InstalmentPaid(
        PolicyId indexed policyId,
        address indexed payer,
        uint8 part,
        uint96 assets,
        uint32 fromDay,
        uint16 termDays
    );

    /// @notice Notice of an unpaid part: unless it is paid, cover is suspended from `suspendsAt` on.
    event InstalmentNoticeGiven(
        PolicyId indexed policyId,
        address indexed by,
        uint8 part,
        uint40 dueAt,
        uint40 suspendsAt
    );

    error ServiceCallerNotSalesDesk(address caller);
    error ServiceCallerNotHolder(PolicyId policyId, address caller);
    error ServiceOfCertificate(PolicyId policyId);
    error CoolingOffOver(PolicyId policyId, uint40 endsAt);
    error CoolingOffPassedOn(PolicyId policyId);
    error CancelNoticeNotAllowed(PolicyId policyId, VersionId versionId);
    error CancelNoticeGivenAlready(PolicyId policyId, uint40 cancelsAt);
    error CancelNoticeMissing(PolicyId policyId);
    error CancelNoticeRunning(PolicyId policyId, uint40 cancelsAt);
    error InstalmentNone(PolicyId policyId);
    error InstalmentTooEarly(PolicyId policyId, uint40 payableFrom);
    error InstalmentNotOverdue(PolicyId policyId, uint40 dueAt);
    error InstalmentNoticeGivenAlready(PolicyId policyId, uint40 noticeAt);
    error InstalmentCoverEnded(PolicyId policyId, uint40 endAt);

    /// @notice Undo a policy within the cooling-off period: the whole premium comes back, tax and fees too.
    /// @dev Emits {CoverUndone}. Open to the holder, to whom the premium goes.
    ///
    /// Requirements:
    /// - cover has not ended; no claim on it is open or was paid
    /// - at most the version's cooling-off days have passed since the sale
    function coolOff(PolicyId policyId) external;

    /// @notice Cancel a policy now: unused whole days come back with their tax and fees; everything, if cover has not begun.
    /// @dev Emits {CoverCancelled} or {CoverUndone}. Open to the holder, to whom the premium goes.
    ///
    /// Requirements:
    /// - cover has not ended; no claim on it is open or was paid
    function cancel(PolicyId policyId) external;

    /// @notice Announce that the insurer will cancel, the version's notice from now. `reason` is a code.
    /// @dev Emits {CancelNoticeGiven}. Restricted to underwriters.
    function giveCancelNotice(PolicyId policyId, bytes32 reason) external;

    /// @notice Take the announcement back.
    /// @dev Emits {CancelNoticeWithdrawn}. Restricted to underwriters.
    function withdrawCancelNotice(PolicyId policyId) external;

    /// @notice Cancel as announced; unused whole days go back to the holder.
    /// @dev Emits {CoverCancelled} or {CoverUndone}. Restricted to underwriters.
    ///
    /// Requirements:
    /// - the notice has passed; cover has not ended; no claim on it is open or was paid
    function cancelByInsurer(PolicyId policyId) external;

    /// @notice Remember in which parts a premium is paid.
    /// @dev Emits {PlanOpened}. Open to the SalesDesk only.
    function openPlan(PolicyId policyId, Plan calldata plan, uint96 firstAssets) external;

    /// @notice Pay the next part of the premium; resumes suspended cover. A part is owed whole, however late it is paid.
    /// @dev Emits {InstalmentPaid}. Open to anyone; the caller pays.
    ///
    /// Requirements:
    /// - a part is left; it is due within 30 days; cover has not ended
    function payInstalment(PolicyId policyId) external;

    /// @notice Record the notice of an unpaid part; after the version's grace period cover is suspended.
    /// @dev Emits {InstalmentNoticeGiven}. Restricted to underwriters.
    ///
    /// Requirements:
    /// - the part is overdue and no notice of it is open; cover has not ended
    function giveInstalmentNotice(PolicyId policyId) external;

    /// @notice What cancelling now would return, base units, and for how many unused days.
    function refundOf(PolicyId policyId) external view returns (uint96 refundAssets, uint16 unusedDays);

    /// @notice The plan; empty for a premium that was paid at once.
    function planOf(PolicyId policyId) external view returns (Plan memory);

    /// @notice When the next part is due, seconds; the largest number when none is.
    function nextDueAt(PolicyId policyId) external view returns (uint40);

    /// @notice From when the insurer may cancel, seconds; zero without a notice.
    function cancelsAt(PolicyId policyId) external view returns (uint40);
}
