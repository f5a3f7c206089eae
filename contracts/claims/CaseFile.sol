// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {CaseLink, ClaimAction, FiledClaim} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

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

    /// @notice Hash over what {IClaimBook-ClaimFiled} tells.
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

    /// @notice The head after a filing.
    function headAtFiling(
        address claimBook,
        ClaimId claimId,
        FiledClaim memory filed,
        uint256 filedAt
    ) internal view returns (bytes32) {
        bytes32 dataHash = hashFiling(claimId, filed);
        return extend(genesis(claimBook, claimId), 1, ClaimAction.File, filed.filedBy, dataHash, filedAt);
    }

    /// @notice Follow the entries after the filing.
    /// @param head the head after the filing
    /// @param seenHead the head somebody had before them
    /// @return last the head after the last entry
    /// @return seen whether `seenHead` is one of the heads from the filing on
    /// @return laterEvidence whether evidence came after it
    function follow(
        bytes32 head,
        CaseLink[] memory links,
        bytes32 seenHead
    ) internal pure returns (bytes32 last, bool seen, bool laterEvidence) {
        last = head;
        seen = head == seenHead;
        for (uint256 i = 0; i < links.length; ++i) {
            CaseLink memory link = links[i];
            last = extend(last, i + 2, link.kind, link.actor, link.dataHash, link.enteredAt);
            if (seen && link.kind == ClaimAction.Supplement) laterEvidence = true;
            if (last == seenHead) seen = true;
        }
    }
}
