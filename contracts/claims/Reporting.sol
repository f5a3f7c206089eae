// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {PauseFlag} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IReservePool} from "../interfaces/IReservePool.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimAction, ClaimVerdict, Course, FiledClaim, Filing} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {Casework} from "./Casework.sol";
import {Basis} from "./ClaimCost.sol";
import {Books, ClaimStore, Record} from "./ClaimStore.sol";
import {FilingRules} from "./FilingRules.sol";
import {Intake} from "./Intake.sol";
import {Restating} from "./Restating.sol";
import {Standing} from "./Standing.sol";
import {Weighing} from "./Weighing.sol";

/// @title Reporting
/// @notice The rarer ways a loss is told: to the carrier, as more of a loss that was settled, or again before the decision.
/// @dev Linked to the ClaimBook, whose storage and events these are. Upholds POL-2, CAP-3, CLM-6.
library Reporting {
    using PolicyMarks for uint16;

    uint256 private constant SUPPLEMENT_PERIOD = 730 days;
    /// @dev Open claims of a policy from which on its holder alone may file.
    uint8 private constant MAX_NOTIFIED = 8;

    /// @notice Hear a call that the ClaimBook got, as it came.
    function act(ClaimStore storage store, Books memory books, bytes calldata call) external returns (ClaimId) {
        bytes4 door = bytes4(call[:4]);
        if (door == IClaimBook.notify.selector) return _notify(store, books, call[4:]);
        if (door == IClaimBook.supplementLoss.selector) return _supplementLoss(store, books, call[4:]);
        Restating.act(store, books, call);
        return ClaimId.wrap(0);
    }

    /// @dev Recorded for the holder, who is paid: nobody can direct money by a call. A pool pays nothing to itself, and a claim
    /// that it held could never end (CLM-5).
    function _notify(
        ClaimStore storage store,
        Books memory books,
        bytes calldata brought
    ) private returns (ClaimId claimId) {
        (Filing memory filing, address by) = abi.decode(brought, (Filing, address));
        require(msg.sender == books.office, IClaimBook.ClaimCallerNotOffice(msg.sender));
        books.pauseControl.requireNotPaused(PauseFlag.File);
        Basis memory basis = Intake.basisOf(books.policyBook, books.productBook, filing);
        require(filing.payees.length == 0, IClaimBook.ClaimPayeesNotYours(filing.policyId, by));
        require(basis.claimant != basis.terms.pool, IReservePool.PoolPayeeInvalid(basis.claimant));
        FilingRules.requireWellFormed(filing, basis.coverages, basis.terms.pool);
        FilingRules.requirePayeesFree(filing, basis.cover.marks);
        // Of a policy that moved a former holder's open claims count as well; there everybody has places of their own.
        if (!basis.cover.marks.has(PolicyMarks.MOVED)) _requireRoom(books, filing.policyId);

        (uint96 expectedAssets, uint8 flags) = Intake.expect(filing, basis, books.pauseControl);
        FiledClaim memory filed = Intake.filedBy(by, filing, flags | ClaimFlags.NOTIFIED);
        filed.expectedAssets = expectedAssets;
        bytes32 head;
        (claimId, head) = Intake.take(store, books.policyBook, basis, filed);
        emit IClaimBook.ClaimNotified({
            claimId: claimId,
            actor: by,
            filing: filing,
            flags: filed.flags,
            expectedAssets: expectedAssets,
            reservedAssets: filed.reservedAssets,
            caseHead: head
        });
    }

    /// @dev The filing states the whole loss of the occurrence, and what was paid for it is deducted: so the deductible is
    /// taken once and limits are shared. Each claim is supplemented once; the next supplement follows the last.
    function _supplementLoss(
        ClaimStore storage store,
        Books memory books,
        bytes calldata brought
    ) private returns (ClaimId claimId) {
        (ClaimId original, Filing memory filing) = abi.decode(brought, (ClaimId, Filing));
        Standing standing = Casework.standingOf(store, original);
        FiledClaim memory filed = Intake.filedBy(msg.sender, filing, ClaimFlags.LINKED);
        books.pauseControl.requireNotPaused(PauseFlag.File);
        FilingRules.requireSameLoss(original, standing.lossAt(), filing);
        Basis memory basis = Casework.wholeBasisOf(books, original, standing, filed);
        Casework.requireClaimant(original, basis);
        Casework.afterAction(original, standing, ClaimAction.SupplementLoss);
        _requireTimely(books, original, standing);
        Course storage course = store.courses[original];
        ClaimId later = course.supplementedBy;
        require(ClaimId.unwrap(later) == 0, IClaimBook.ClaimSupplementedAlready(original, later));
        FilingRules.requireWellFormed(filing, basis.coverages, basis.terms.pool);
        FilingRules.requirePayeesFree(filing, basis.cover.marks);

        uint96 priorAssets = course.priorAssets + _paidIn(store.records[original], standing);
        filed.flags |= standing.flags() & ClaimFlags.OUT_OF_TERMS;
        if (filing.evidenceRoot != 0) filed.flags |= ClaimFlags.EVIDENCE;
        filed.expectedAssets = Weighing.expectedOf(
            standing.withAssets(0).withFlag(filed.flags),
            basis,
            filed,
            Weighing.Had({paidAssets: 0, priorAssets: priorAssets})
        );
        claimId = _enterSupplement(store, books, basis, filed);
        store.courses[claimId].original = original;
        store.courses[claimId].priorAssets = priorAssets;
        _enterContinued(store, original, standing, claimId);
    }

    /* PRIVATE */

    /// @dev Whoever is told for others leaves them half of their places.
    function _requireRoom(Books memory books, PolicyId policyId) private view {
        uint16 openClaims = books.policyBook.policyOf(policyId).openClaims;
        require(openClaims < MAX_NOTIFIED, IPolicyBook.PolicyTooManyOpenClaims(policyId, MAX_NOTIFIED));
    }

    /// @dev Two years from the decision, or from the filing when there was none, with the seconds in which filing was paused
    /// (CLM-6): asked of who comes later only.
    function _requireTimely(Books memory books, ClaimId claimId, Standing standing) private view {
        uint40 fromAt = standing.decidedAt() == 0 ? standing.filedAt() : standing.decidedAt();
        uint40 endsAt = fromAt + uint40(SUPPLEMENT_PERIOD);
        if (block.timestamp > endsAt) endsAt = books.pauseControl.endWithPauses(PauseFlag.File, fromAt, endsAt);
        require(block.timestamp <= endsAt, IClaimBook.ClaimWindowClosed(claimId, endsAt));
    }

    function _enterSupplement(
        ClaimStore storage store,
        Books memory books,
        Basis memory basis,
        FiledClaim memory filed
    ) private returns (ClaimId claimId) {
        bytes32 head;
        (claimId, head) = Intake.take(store, books.policyBook, basis, filed);
        emit IClaimBook.LossSupplemented({
            claimId: claimId,
            actor: msg.sender,
            filing: filed.filing,
            flags: filed.flags,
            expectedAssets: filed.expectedAssets,
            reservedAssets: filed.reservedAssets,
            caseHead: head
        });
    }

    /// @dev The closed claim's own entry: both files name the other.
    function _enterContinued(
        ClaimStore storage store,
        ClaimId original,
        Standing standing,
        ClaimId supplement
    ) private {
        store.courses[original].supplementedBy = supplement;
        bytes32 dataHash = keccak256(abi.encode(original, msg.sender, supplement));
        bytes32 head = Casework.enter(store, original, standing, ClaimAction.SupplementLoss, dataHash);
        emit IClaimBook.ClaimContinued(original, msg.sender, supplement, head);
    }

    /// @dev What a claim was paid by decision, advance or ruling.
    function _paidIn(Record storage record, Standing standing) private view returns (uint96) {
        return standing.verdict() == ClaimVerdict.Granted ? standing.assets() : record.figures.paidAssets;
    }
}
