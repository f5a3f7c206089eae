// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimFlags} from "../types/ClaimFlags.sol";
import {CaseLink, ClaimAction, FiledClaim} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @dev What a claim knows of its own case file.
/// @param entries how many it has
struct Start {
    uint40 filedAt;
    uint16 entries;
}

/// @title CaseFile
/// @notice The hash chain of a claim's events: rebuilt from the log, it proves that nothing is missing.
/// @dev A claim keeps the head alone. Whoever needs what is in the file brings it, and the head proves it.
/// Upholds CLM-4.
library CaseFile {
    bytes32 internal constant DOMAIN = keccak256("makewhole.case-file.v1");

    /// @notice The head before the first entry: no other claim, book or chain has the same.
    function genesis(address claimBook, ClaimId claimId) internal view returns (bytes32) {
        return keccak256(abi.encode(DOMAIN, block.chainid, claimBook, claimId));
    }

    /// @notice The head after an entry.
    /// @param seq place of the entry, from 1
    /// @param dataHash hash over every parameter of the entry's event but the head
    /// @param enteredAt time of the entry, seconds
    function extend(
        bytes32 head,
        uint256 seq,
        ClaimAction kind,
        address actor,
        bytes32 dataHash,
        uint256 enteredAt
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(head, seq, kind, actor, dataHash, enteredAt));
    }

    /// @notice Hash over what {IClaimBook-ClaimFiled} tells, and every event of its shape.
    function hashFiling(ClaimId claimId, FiledClaim memory filed) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    claimId,
                    filed.filedBy,
                    filed.filing,
                    filed.flags,
                    filed.expectedAssets,
                    filed.reservedAssets
                )
            );
    }

    /// @notice The act that began the case file.
    function kindOf(uint8 flags) internal pure returns (ClaimAction) {
        if (flags & (ClaimFlags.NOTIFIED | ClaimFlags.LINKED) == 0) return ClaimAction.File;
        return flags & ClaimFlags.LINKED == 0 ? ClaimAction.Notify : ClaimAction.SupplementLoss;
    }

    /// @notice The head after a filing.
    function headAtFiling(
        address claimBook,
        ClaimId claimId,
        FiledClaim memory filed,
        uint256 filedAt
    ) internal view returns (bytes32) {
        bytes32 dataHash = hashFiling(claimId, filed);
        return extend(genesis(claimBook, claimId), 1, kindOf(filed.flags), filed.filedBy, dataHash, filedAt);
    }

    /// @notice The head that a case file leads to: from the filing, or, where the claimant restated the loss, from the last
    /// restatement, whose link comes first and gives the head before it in place of the data.
    /// @param start what the claim itself knows of its file
    /// @param seenHead the head somebody had before them
    /// @return head after the last entry
    /// @return seen whether `seenHead` is one of the heads from there on
    /// @return laterEvidence whether evidence came after it
    function rebuild(
        address claimBook,
        ClaimId claimId,
        FiledClaim memory filed,
        Start memory start,
        bytes32 seenHead
    ) internal view returns (bytes32 head, bool seen, bool laterEvidence) {
        uint256 first;
        uint256 seq;
        (head, first, seq) = _beginningOf(claimBook, claimId, filed, start);
        return follow(head, filed.later, first, seq, seenHead);
    }

    /// @notice Follow entries. A restatement among them leads nowhere: what was filed before it counts no more.
    /// @param head the head before them
    /// @param first the first link to follow
    /// @param seq its place in the file
    /// @param seenHead the head somebody had before them
    /// @return last the head after the last entry
    /// @return seen whether `seenHead` is one of the heads
    /// @return laterEvidence whether evidence came after it
    function follow(
        bytes32 head,
        CaseLink[] memory links,
        uint256 first,
        uint256 seq,
        bytes32 seenHead
    ) internal pure returns (bytes32 last, bool seen, bool laterEvidence) {
        last = head;
        seen = head == seenHead;
        if (first == links.length) return (last, seen, false);

        for (uint256 i = first; i < links.length; ++i) {
            CaseLink memory link = links[i];
            last = extend(last, seq + i - first, link.kind, link.actor, link.dataHash, link.enteredAt);
            if (link.kind == ClaimAction.Revise) last = bytes32(0);
            if (seen && link.kind == ClaimAction.Supplement) laterEvidence = true;
            if (last == seenHead) seen = true;
        }
    }

    /// @dev The head to follow from, the first link behind it and that link's place in the file.
    function _beginningOf(
        address claimBook,
        ClaimId claimId,
        FiledClaim memory filed,
        Start memory start
    ) private view returns (bytes32 head, uint256 first, uint256 seq) {
        CaseLink[] memory later = filed.later;
        if (later.length == 0 || later[0].kind != ClaimAction.Revise) {
            return (headAtFiling(claimBook, claimId, filed, start.filedAt), 0, 2);
        }

        // A file longer than the claim's leads to another head, whatever its number.
        seq = later.length > start.entries ? 0 : uint256(start.entries) + 1 - later.length;
        CaseLink memory link = later[0];
        head = extend(link.dataHash, seq, link.kind, link.actor, hashFiling(claimId, filed), link.enteredAt);
        return (head, 1, seq + 1);
    }
}
