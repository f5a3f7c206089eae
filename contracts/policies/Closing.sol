// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {IReservePool} from "../interfaces/IReservePool.sol";
import {PolicyId, VersionId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {ClaimTerms} from "../types/ProductTypes.sol";
import {Entry, Sold} from "./PolicyEntry.sol";

/// @dev Policies of one version and zone that close together, and what they free.
/// @param quietSince instant since which filing was never paused, as far as was asked
struct Run {
    IProductBook productBook;
    IPauseControl pauses;
    uint40 quietSince;
    VersionId versionId;
    uint32 zone;
    ClaimTerms terms;
    uint128 lockAssets;
    uint128 insuredAssets;
}

/// @title Closing
/// @dev Which policies are over, and what they free. Part of the register.
library Closing {
    function runWith(IProductBook productBook, IPauseControl pauses) internal pure returns (Run memory run) {
        run.productBook = productBook;
        run.pauses = pauses;
        run.quietSince = type(uint40).max;
    }

    /// @notice The run goes on with policies of this version and zone; what those before freed is told the pool.
    function goOn(Run memory run, VersionId versionId, uint32 zone) internal {
        if (VersionId.unwrap(run.versionId) == VersionId.unwrap(versionId) && run.zone == zone) return;
        release(run);
        run.versionId = versionId;
        run.zone = zone;
        run.terms = run.productBook.claimTermsOf(versionId);
        (run.lockAssets, run.insuredAssets) = (0, 0);
    }

    /// @notice Why a policy cannot be closed now: the error with which one alone is refused; zero when it can. No policy
    /// closes while a claim on it is open (POL-3).
    function whyOpen(Run memory run, Entry storage entry, Sold memory sold) internal view returns (bytes4) {
        if (sold.has(PolicyMarks.CLOSED)) return IPolicyBook.PolicyClosedAlready.selector;
        bool closable = _isOver(run, sold) && entry.usage.openClaims == 0;
        return closable ? bytes4(0) : IPolicyBook.PolicyNotClosable.selector;
    }

    function free(Run memory run, PolicyId policyId, Entry storage entry, Sold memory sold) internal {
        uint96 freedAssets = sold.lockedOf(entry.usage.usedAssets, run.terms.collateralBps);
        sold.marks |= PolicyMarks.CLOSED;
        entry.sold = sold;
        run.lockAssets += freedAssets;
        run.insuredAssets += sold.limitAssets;
        emit IPolicyBook.PolicyClosed(policyId, freedAssets);
        emit IPolicyBook.MetadataUpdate(policyId.asToken());
    }

    /// @notice Tells the pool what they free.
    function release(Run memory run) internal {
        if (run.insuredAssets == 0) return;
        IReservePool(run.terms.pool).releaseLock(run.versionId, run.zone, run.lockAssets, run.insuredAssets);
    }

    /// @dev Seconds in which filing was paused lengthen the tail, as they do a claim's (CLM-6). Of many that close together
    /// one asks for the others which ended later.
    function _isOver(Run memory run, Sold memory sold) private view returns (bool) {
        uint40 endAt = sold.endAt;
        uint256 tailEndsAt = uint256(endAt) + uint256(run.terms.tailDays) * 1 days;
        if (block.timestamp < tailEndsAt) return false;
        if (endAt >= run.quietSince) return true;
        uint256 pausedSeconds = run.pauses.pausedSeconds(PauseFlag.File, endAt, uint40(block.timestamp));
        if (pausedSeconds == 0) run.quietSince = endAt;
        return block.timestamp >= tailEndsAt + pausedSeconds;
    }
}
