// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev One slot. `committed` is all capital ever set aside and not given back: for policies, for claims, or drawn by
/// claims that were paid. So a sale, a filing and a payment each write one slot of capital, not two.
struct Capital {
    uint128 freeAssets;
    uint128 committedAssets;
}

/// @dev One slot. What claims hold of the committed capital, and what they have drawn from it for ever.
struct Claims {
    uint128 reservedAssets;
    uint128 drawnAssets;
}

/// @dev One slot. `inDebt` repeats `owedAssets > 0`, so that a sale need not read the dues.
struct Income {
    uint112 unearnedAssets;
    uint112 feesAssets;
    bool inDebt;
}

/// @dev One slot.
struct Dues {
    uint128 payableAssets;
    uint128 owedAssets;
}

/// @title Ledger
/// @dev The arithmetic of the buckets, as pure functions without imports, small enough to be proved. Every function
/// keeps free + locked + reserved + payable + unearned + fees moving by exactly what it takes in or lets out (CAP-1),
/// where locked = committed − reserved − drawn. Nothing here knows a token, a caller or a clock.
library Ledger {
    /// @dev The same error as the pool's own, declared again because this file imports nothing.
    error PoolBucketShort(bytes32 bucket, uint256 needed, uint256 available);

    /* CAPITAL */

    function lockedOf(Capital memory capital, Claims memory claims) internal pure returns (uint128) {
        return capital.committedAssets - claims.reservedAssets - claims.drawnAssets;
    }

    function addFree(Capital memory capital, uint256 assets) internal pure returns (Capital memory) {
        uint256 sum = capital.freeAssets + assets;
        require(sum <= type(uint128).max, PoolBucketShort("free", sum, type(uint128).max));
        capital.freeAssets = uint128(sum);
        return capital;
    }

    function takeFree(Capital memory capital, uint256 assets) internal pure returns (Capital memory) {
        require(assets <= capital.freeAssets, PoolBucketShort("free", assets, capital.freeAssets));
        capital.freeAssets -= uint128(assets);
        return capital;
    }

    /// @dev free → locked (or, when a claim asks, free → reserved together with {reserve}).
    function commit(Capital memory capital, uint128 assets) internal pure returns (Capital memory) {
        capital = takeFree(capital, assets);
        capital.committedAssets += assets;
        return capital;
    }

    /// @dev locked → free.
    function unlock(Capital memory capital, Claims memory claims, uint128 assets) internal pure returns (Capital memory) {
        uint128 locked = lockedOf(capital, claims);
        require(assets <= locked, PoolBucketShort("locked", assets, locked));
        capital.committedAssets -= assets;
        return addFree(capital, assets);
    }

    /* CLAIMS */

    /// @dev locked → reserved.
    function reserve(Capital memory capital, Claims memory claims, uint128 assets) internal pure returns (Claims memory) {
        uint128 locked = lockedOf(capital, claims);
        require(assets <= locked, PoolBucketShort("locked", assets, locked));
        claims.reservedAssets += assets;
        return claims;
    }

    /// @dev reserved → out.
    function drawReserved(Claims memory claims, uint128 assets) internal pure returns (Claims memory) {
        claims = _takeReserved(claims, assets);
        claims.drawnAssets += assets;
        return claims;
    }

    /// @dev locked → out.
    function drawLocked(Capital memory capital, Claims memory claims, uint128 assets) internal pure returns (Claims memory) {
        uint128 locked = lockedOf(capital, claims);
        require(assets <= locked, PoolBucketShort("locked", assets, locked));
        claims.drawnAssets += assets;
        return claims;
    }

    /// @dev reserved → locked.
    function relock(Claims memory claims, uint128 assets) internal pure returns (Claims memory) {
        return _takeReserved(claims, assets);
    }

    /// @dev reserved → free.
    function release(Capital memory capital, Claims memory claims, uint128 assets)
        internal
        pure
        returns (Capital memory, Claims memory)
    {
        claims = _takeReserved(claims, assets);
        capital.committedAssets -= assets;
        return (addFree(capital, assets), claims);
    }

    /* INCOME */

    /// @dev in → unearned and fees, exactly (CAP-6).
    function bookPremium(Income memory income, uint96 premium, uint96 tax, uint96 fee) internal pure returns (Income memory) {
        uint96 off = tax + fee;
        income.feesAssets += off;
        income.unearnedAssets += premium - off;
        return income;
    }

    /// @dev unearned → free.
    function earn(Capital memory capital, Income memory income, uint128 assets)
        internal
        pure
        returns (Capital memory, Income memory)
    {
        require(assets <= income.unearnedAssets, PoolBucketShort("unearned", assets, income.unearnedAssets));
        income.unearnedAssets -= uint112(assets);
        return (addFree(capital, assets), income);
    }

    /// @dev fees → out, as far as they go.
    function drawFees(Income memory income, uint128 wanted) internal pure returns (Income memory, uint128 drawn) {
        drawn = wanted < income.feesAssets ? wanted : income.feesAssets;
        income.feesAssets -= uint112(drawn);
        return (income, drawn);
    }

    /* EQUITY */

    /// @dev What shares are worth when they are bought: free + locked + reserved − owed, at least zero.
    function equity(Capital memory capital, Claims memory claims, Dues memory dues) internal pure returns (uint256) {
        return _lessOwed(uint256(capital.freeAssets) + capital.committedAssets - claims.drawnAssets, dues.owedAssets);
    }

    /// @dev What they are worth when they leave: claims that are open are counted as lost (CAP-8).
    function exitEquity(Capital memory capital, Claims memory claims, Dues memory dues) internal pure returns (uint256) {
        return _lessOwed(uint256(capital.freeAssets) + lockedOf(capital, claims), dues.owedAssets);
    }

    /* PRIVATE */

    function _takeReserved(Claims memory claims, uint128 assets) private pure returns (Claims memory) {
        require(assets <= claims.reservedAssets, PoolBucketShort("reserved", assets, claims.reservedAssets));
        claims.reservedAssets -= assets;
        return claims;
    }

    function _lessOwed(uint256 assets, uint256 owed) private pure returns (uint256) {
        return assets > owed ? assets - owed : 0;
    }
}
