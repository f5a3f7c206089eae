// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IPauseControl} from "../interfaces/IPauseControl.sol";
import {IPolicyDescriptor} from "../interfaces/IPolicyDescriptor.sol";
import {PolicyId, VersionId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {ClaimCover, IndexCover, Policy} from "../types/PolicyTypes.sol";

/// @dev One slot: what was sold. `aheadSeconds` is how long before its start.
struct Sold {
    VersionId versionId;
    uint40 startAt;
    uint40 endAt;
    uint96 limitAssets;
    uint16 marks;
    uint24 aheadSeconds;
}

/// @dev One slot: all that a claim writes, and what fits beside it: the accumulation zone, zero for none.
struct Usage {
    uint96 premiumAssets;
    uint96 usedAssets;
    uint16 openClaims;
    uint16 claimCount;
    uint32 zone;
}

struct Entry {
    Sold sold;
    Usage usage;
}

/// @dev What few policies have; the others' marks say that they have it not, so that reading them costs nothing.
struct Rare {
    address otherInsured;
    uint96 deductibleAssets;
    uint40 waitingFrom;
}

/// @dev Who may write into the register, and who draws what stands in it.
struct PolicyDesks {
    address salesDesk;
    address groupDesk;
    address serviceDesk;
    address transferDesk;
    address claimBook;
    IPauseControl pauseControl;
    IPolicyDescriptor descriptor;
}

using {has, lockedOf} for Sold global;

function has(Sold memory sold, uint16 mark) pure returns (bool) {
    return sold.marks & mark != 0;
}

/// @dev The lock of the sale, rounded up as it was then, less what claims hold or took.
function lockedOf(Sold memory sold, uint96 usedAssets, uint16 collateralBps) pure returns (uint96) {
    uint256 lockAssets = Math.ceilDiv(uint256(sold.limitAssets) * collateralBps, 10_000);
    return lockAssets > usedAssets ? uint96(lockAssets - usedAssets) : 0;
}

/// @dev A sale is at most 90 days ahead; only certificates of long groups are cut, which cannot be undone anyway.
function aheadOf(uint40 startAt) view returns (uint24) {
    if (block.timestamp >= startAt) return 0;
    return uint24(Math.min(startAt - block.timestamp, type(uint24).max));
}

/// @title PolicyEntry
/// @dev The register's entry as others read it.
library PolicyEntry {
    /// @dev Read at every filing and decision: no word is copied that is not asked for, no place computed that is not read.
    function cover(
        Entry storage entry,
        mapping(PolicyId policyId => Rare) storage rares,
        PolicyId policyId
    ) internal view returns (ClaimCover memory) {
        Sold storage sold = entry.sold;
        Usage storage usage = entry.usage;
        uint16 marks = sold.marks;
        uint40 startAt = sold.startAt;
        return
            ClaimCover({
                versionId: sold.versionId,
                startAt: startAt,
                endAt: sold.endAt,
                limitAssets: sold.limitAssets,
                usedAssets: usage.usedAssets,
                deductibleAssets: marks & PolicyMarks.AGREED_DEDUCTIBLE != 0 ? rares[policyId].deductibleAssets : 0,
                waitingFrom: marks & PolicyMarks.CONTINUED != 0 ? rares[policyId].waitingFrom : startAt,
                marks: marks,
                claimCount: usage.claimCount
            });
    }

    function indexCover(Entry storage entry) internal view returns (IndexCover memory) {
        Sold storage sold = entry.sold;
        return
            IndexCover({
                versionId: sold.versionId,
                startAt: sold.startAt,
                endAt: sold.endAt,
                limitAssets: sold.limitAssets,
                zone: entry.usage.zone,
                closed: sold.marks & PolicyMarks.CLOSED != 0
            });
    }

    function policy(Entry storage entry, Rare storage rare, address holder) internal view returns (Policy memory) {
        Sold memory sold = entry.sold;
        Usage memory usage = entry.usage;
        return
            Policy({
                versionId: sold.versionId,
                holder: holder,
                startAt: sold.startAt,
                endAt: sold.endAt,
                limitAssets: sold.limitAssets,
                premiumAssets: usage.premiumAssets,
                usedAssets: usage.usedAssets,
                deductibleAssets: rare.deductibleAssets,
                hasDeductible: sold.has(PolicyMarks.AGREED_DEDUCTIBLE),
                closed: sold.has(PolicyMarks.CLOSED),
                openClaims: usage.openClaims,
                claimCount: usage.claimCount,
                soldAt: sold.startAt - sold.aheadSeconds,
                waitingFrom: sold.has(PolicyMarks.CONTINUED) ? rare.waitingFrom : sold.startAt,
                marks: sold.marks,
                zone: usage.zone
            });
    }
}
