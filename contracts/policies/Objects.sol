// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {PolicyId} from "../types/Ids.sol";
import {Entry, Sold} from "./PolicyEntry.sol";

/// @dev One slot: the last two policies on an object, so that one may follow another without a gap.
struct ObjectCover {
    PolicyId previous;
    PolicyId latest;
}

/// @title Objects
/// @dev Which policy covers an object and since when, so that two never do.
library Objects {
    /// @notice The last policy on an object. One that was undone never covered anything: then the one before.
    function lastOf(
        mapping(bytes32 objectKey => ObjectCover) storage objects,
        mapping(PolicyId policyId => Entry) storage entries,
        bytes32 objectKey
    ) internal view returns (PolicyId latest, Sold storage sold) {
        ObjectCover storage covers = objects[objectKey];
        latest = covers.latest;
        sold = entries[latest].sold;
        if (sold.endAt == sold.startAt) {
            latest = covers.previous;
            sold = entries[latest].sold;
        }
    }

    /// @notice The policy that covers an object now, zero for none.
    function coveredBy(
        mapping(bytes32 objectKey => ObjectCover) storage objects,
        mapping(PolicyId policyId => Entry) storage entries,
        bytes32 objectKey
    ) internal view returns (PolicyId policyId) {
        ObjectCover storage covers = objects[objectKey];
        policyId = covers.latest;
        if (_coversNow(entries[policyId].sold)) return policyId;
        policyId = covers.previous;
        if (!_coversNow(entries[policyId].sold)) policyId = PolicyId.wrap(0);
    }

    /// @notice Whether a policy from `startAt` on may follow one that has begun and is over by then.
    function isFollowed(Sold storage sold, uint40 startAt) internal view returns (bool) {
        return block.timestamp >= sold.startAt && startAt >= sold.endAt;
    }

    function _coversNow(Sold storage sold) private view returns (bool) {
        return block.timestamp >= sold.startAt && block.timestamp < sold.endAt;
    }
}
