// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimAction} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @title CaseFile
/// @notice The hash chain of a claim's events: rebuilt from the log, it proves that nothing is missing.
/// @dev Upholds CLM-4.
library CaseFile {
    bytes32 internal constant DOMAIN = keccak256("makewhole.case-file.v1");

    /// @notice The head before the first entry: no other claim, book or chain has the same.
    function genesis(ClaimId claimId) internal view returns (bytes32) {
        return keccak256(abi.encode(DOMAIN, block.chainid, address(this), claimId));
    }

    /// @notice The head after an entry.
    /// @param seq place of the entry, from 1
    /// @param dataHash hash over every parameter of the entry's event but the head
    function extend(bytes32 head, uint16 seq, ClaimAction kind, address actor, bytes32 dataHash) internal view returns (bytes32) {
        return keccak256(abi.encode(head, seq, kind, actor, dataHash, block.timestamp));
    }
}
