// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev One slot, written by every sale. `committed` is all capital ever set aside and not given back: for policies, for
/// claims, or drawn by claims that were paid. So a sale, a filing and a payment each write one slot of capital, not two.
/// @param throughDay first UTC day whose premium is not earned yet
/// @param extraAssets what that day earns once, beside its daily rate
/// @param inDebt repeats `owedAssets > 0`, so that a sale need not read the dues
struct Capital {
    uint96 freeAssets;
    uint96 committedAssets;
    uint32 throughDay;
    uint24 extraAssets;
    bool inDebt;
}

/// @dev One slot, written by every sale.
/// @param dailyAssets what each day from `throughDay` on earns, until a day of the calendar changes it; never more than
/// what is unearned, hence as wide
struct Income {
    uint88 unearnedAssets;
    uint88 dailyAssets;
    uint80 feesAssets;
}

/// @dev One slot. What claims hold of the committed capital, and what they have drawn from it for ever.
struct Claims {
    uint128 reservedAssets;
    uint128 drawnAssets;
}

/// @dev One slot.
struct Dues {
    uint128 payableAssets;
    uint128 owedAssets;
}

/// @title Ledger
/// @dev The arithmetic of the buckets, as pure functions without imports, small enough to be proved. Every function changes
/// what it is given and keeps free + locked + reserved + payable + unearned + fees moving by exactly what it takes in or lets out (CAP-1),
/// where locked = committed − reserved − drawn. Nothing here knows a token, a caller or a clock.
library Ledger {
    /// @dev The same errors as the pool's own, declared again because this file imports nothing.
    error PoolBucketShort(bytes32 bucket, uint256 needed, uint256 available);
    error PoolAmountTooLarge(uint256 offered, uint256 limit);

    /* CAPITAL */

    function lockedOf(Capital memory capital, Claims memory claims) internal pure returns (uint256) {
        return uint256(capital.committedAssets) - claims.reservedAssets - claims.drawnAssets;
    }

    /// @dev in → free.
    function addFree(Capital memory capital, uint256 assets) internal pure {
        uint256 sum = capital.freeAssets + assets;
        require(sum <= type(uint96).max, PoolAmountTooLarge(sum, type(uint96).max));
        capital.freeAssets = uint96(sum);
    }

    /// @dev free → out.
    function takeFree(Capital memory capital, uint256 assets) internal pure {
        require(assets <= capital.freeAssets, PoolBucketShort("free", assets, capital.freeAssets));
        capital.freeAssets -= uint96(assets);
    }

    /// @dev free → locked (or, when a claim asks, free → reserved together with {reserve}).
    function commit(Capital memory capital, uint96 assets) internal pure {
        takeFree(capital, assets);
        capital.committedAssets += assets;
    }

    /// @dev locked → free.
    function unlock(Capital memory capital, Claims memory claims, uint128 assets) internal pure {
        _requireLocked(capital, claims, assets);
        capital.committedAssets -= uint96(assets);
        addFree(capital, assets);
    }

    /* CLAIMS */

    /// @dev locked → reserved. That so much is locked is the PolicyBook's word (CAP-2): checking it here would read
    /// another slot at every filing, and every later move out of the lock checks it anyway.
    function reserve(Claims memory claims, uint96 assets) internal pure {
        claims.reservedAssets += assets;
    }

    /// @dev reserved → out.
    function drawReserved(Claims memory claims, uint96 assets) internal pure {
        relock(claims, assets);
        claims.drawnAssets += assets;
    }

    /// @dev locked → out.
    function drawLocked(Capital memory capital, Claims memory claims, uint96 assets) internal pure {
        _requireLocked(capital, claims, assets);
        claims.drawnAssets += assets;
    }

    /// @dev reserved → locked.
    function relock(Claims memory claims, uint96 assets) internal pure {
        require(assets <= claims.reservedAssets, PoolBucketShort("reserved", assets, claims.reservedAssets));
        claims.reservedAssets -= assets;
    }

    /// @dev reserved → free.
    function release(Capital memory capital, Claims memory claims, uint96 assets) internal pure {
        relock(claims, assets);
        capital.committedAssets -= assets;
        addFree(capital, assets);
    }

    /* INCOME */

    /// @dev in → unearned and fees, exactly (CAP-6).
    /// @return netAssets what is to be earned
    function bookPremium(
        Income memory income,
        uint96 premium,
        uint96 tax,
        uint96 fee
    ) internal pure returns (uint96 netAssets) {
        netAssets = premium - tax - fee;
        uint256 unearned = income.unearnedAssets + uint256(netAssets);
        uint256 fees = income.feesAssets + uint256(premium - netAssets);
        require(unearned <= type(uint88).max, PoolAmountTooLarge(unearned, type(uint88).max));
        require(fees <= type(uint80).max, PoolAmountTooLarge(fees, type(uint80).max));
        income.unearnedAssets = uint88(unearned);
        income.feesAssets = uint80(fees);
    }

    /// @dev unearned → free.
    function earn(Capital memory capital, Income memory income, uint256 assets) internal pure {
        require(assets <= income.unearnedAssets, PoolBucketShort("unearned", assets, income.unearnedAssets));
        income.unearnedAssets -= uint88(assets);
        addFree(capital, assets);
    }

    /// @dev fees → out, as far as they go.
    function drawFees(Income memory income, uint96 wanted) internal pure returns (uint96 drawn) {
        drawn = wanted < income.feesAssets ? wanted : income.feesAssets;
        income.feesAssets -= uint80(drawn);
    }

    /* EQUITY */

    /// @dev What shares are worth when they are bought: free + locked + reserved − owed, at least zero.
    function equity(Capital memory capital, Claims memory claims, Dues memory dues) internal pure returns (uint256) {
        return _lessOwed(uint256(capital.freeAssets) + capital.committedAssets - claims.drawnAssets, dues.owedAssets);
    }

    /// @dev What they are worth when they leave: claims that are open are counted as lost (CAP-8).
    function exitEquity(
        Capital memory capital,
        Claims memory claims,
        Dues memory dues
    ) internal pure returns (uint256) {
        return _lessOwed(capital.freeAssets + lockedOf(capital, claims), dues.owedAssets);
    }

    /* PRIVATE */

    function _requireLocked(Capital memory capital, Claims memory claims, uint256 assets) private pure {
        uint256 locked = lockedOf(capital, claims);
        require(assets <= locked, PoolBucketShort("locked", assets, locked));
    }

    function _lessOwed(uint256 assets, uint256 owed) private pure returns (uint256) {
        return assets > owed ? assets - owed : 0;
    }
}
