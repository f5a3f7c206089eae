// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev One slot, written by every sale. `committed` is all capital ever set aside and not given back: for policies, for
/// claims, or drawn by claims that were paid. So a sale, a filing and a payment each write one slot of capital, not two.
/// @param throughDay first UTC day whose premium is not earned yet
/// @param extraAssets what that day earns once, beside its daily rate
/// @param inDebt repeats `owedAssets > 0`, so that a sale need not read the dues
/// @param isShort repeats `unreservedAssets > 0`, likewise
struct Capital {
    uint96 freeAssets;
    uint96 committedAssets;
    uint24 throughDay;
    uint24 extraAssets;
    bool inDebt;
    bool isShort;
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
/// @param heldPayees how many payees are on hold, so that a payment asks about its payee only when there is one
/// @param shortClaims how many claims have less reserved than they want, likewise
struct Claims {
    uint96 reservedAssets;
    uint96 drawnAssets;
    uint32 heldPayees;
    uint32 shortClaims;
}

/// @dev One slot. What the pool could not fund; outside the buckets.
/// @param owedAssets of what was decided
/// @param unreservedAssets of what claims want reserved
struct Dues {
    uint128 owedAssets;
    uint128 unreservedAssets;
}

/// @dev One slot. What lies here for payees: credits and instructed payments; `held` is part of `payable`.
struct Payables {
    uint128 payableAssets;
    uint128 heldAssets;
}

/// @dev Two slots. The carrier's deposit, and the age of the fees: those in `ripe` are past every cooling-off, those in
/// `ripening` were booked before `ripeningSinceDay`, the rest later. ripe + ripening ≤ fees.
struct Carrier {
    uint96 depositAssets;
    uint80 ripeAssets;
    uint80 ripeningAssets;
    uint32 ripeningSinceDay;
}

/// @title Ledger
/// @dev The arithmetic of the buckets, as pure functions without imports, small enough to be proved. Every function changes
/// what it is given and hands it back (the prover follows what is handed back), and keeps
/// free + locked + reserved + payable + unearned + fees + deposit moving by exactly what it takes in or lets out (CAP-1),
/// where locked = committed − reserved − drawn. Nothing here knows a token, a caller or a clock.
/// `test/proofs` states what each function does, and the proof runs with the tests.
library Ledger {
    /// @dev Days after which a fee is past every cooling-off: those are at most thirty days from the sale.
    uint32 internal constant RIPE_DAYS = 31;

    /// @dev The same errors as the pool's own, declared again because this file imports nothing.
    error PoolBucketShort(bytes32 bucket, uint256 needed, uint256 available);
    error PoolAmountTooLarge(uint256 offered, uint256 limit);

    /* CAPITAL */

    function lockedOf(Capital memory capital, Claims memory claims) internal pure returns (uint256) {
        return uint256(capital.committedAssets) - claims.reservedAssets - claims.drawnAssets;
    }

    /// @dev in → free.
    function addFree(Capital memory capital, uint96 assets) internal pure returns (Capital memory) {
        uint256 sum = uint256(capital.freeAssets) + assets;
        require(sum <= type(uint96).max, PoolAmountTooLarge(sum, type(uint96).max));
        capital.freeAssets += assets;
        return capital;
    }

    /// @dev free → out.
    function takeFree(Capital memory capital, uint96 assets) internal pure returns (Capital memory) {
        require(assets <= capital.freeAssets, PoolBucketShort("free", assets, capital.freeAssets));
        capital.freeAssets -= assets;
        return capital;
    }

    /// @dev free → locked (or, when a claim asks, free → reserved together with {reserve}).
    function commit(Capital memory capital, uint96 assets) internal pure returns (Capital memory) {
        capital = takeFree(capital, assets);
        capital.committedAssets += assets;
        return capital;
    }

    /// @dev locked → free.
    function unlock(
        Capital memory capital,
        Claims memory claims,
        uint96 assets
    ) internal pure returns (Capital memory) {
        _requireLocked(capital, claims, assets);
        capital.committedAssets -= assets;
        return addFree(capital, assets);
    }

    /* CLAIMS */

    /// @dev locked → reserved. That so much is locked is the PolicyBook's word (CAP-2): checking it here would read
    /// another slot at every filing, and every later move out of the lock checks it anyway.
    function reserve(Claims memory claims, uint96 assets) internal pure returns (Claims memory) {
        claims.reservedAssets += assets;
        return claims;
    }

    /// @dev reserved → out.
    function drawReserved(Claims memory claims, uint96 assets) internal pure returns (Claims memory) {
        claims = relock(claims, assets);
        claims.drawnAssets += assets;
        return claims;
    }

    /// @dev locked → out.
    function drawLocked(
        Capital memory capital,
        Claims memory claims,
        uint96 assets
    ) internal pure returns (Claims memory) {
        _requireLocked(capital, claims, assets);
        claims.drawnAssets += assets;
        return claims;
    }

    /// @dev reserved → locked.
    function relock(Claims memory claims, uint96 assets) internal pure returns (Claims memory) {
        require(assets <= claims.reservedAssets, PoolBucketShort("reserved", assets, claims.reservedAssets));
        claims.reservedAssets -= assets;
        return claims;
    }

    /// @dev reserved → free.
    function release(
        Capital memory capital,
        Claims memory claims,
        uint96 assets
    ) internal pure returns (Capital memory, Claims memory) {
        claims = relock(claims, assets);
        capital.committedAssets -= assets;
        capital = addFree(capital, assets);
        return (capital, claims);
    }

    /* WHAT COULD NOT BE FUNDED */

    /// @dev nothing → owed.
    function owe(
        Capital memory capital,
        Dues memory dues,
        uint96 assets
    ) internal pure returns (Capital memory, Dues memory) {
        dues.owedAssets += assets;
        capital.inDebt = dues.owedAssets > 0;
        return (capital, dues);
    }

    /// @dev free → out, and owed falls with it.
    function payOwed(
        Capital memory capital,
        Dues memory dues,
        uint96 assets
    ) internal pure returns (Capital memory, Dues memory) {
        require(assets <= dues.owedAssets, PoolBucketShort("owed", assets, dues.owedAssets));
        capital = takeFree(capital, assets);
        dues.owedAssets -= assets;
        capital.inDebt = dues.owedAssets > 0;
        return (capital, dues);
    }

    /// @dev One claim wants `wanted` beyond its reserve where it wanted `before`.
    function want(
        Capital memory capital,
        Dues memory dues,
        uint96 before,
        uint96 wanted
    ) internal pure returns (Capital memory, Dues memory) {
        require(before <= dues.unreservedAssets, PoolBucketShort("unreserved", before, dues.unreservedAssets));
        dues.unreservedAssets = dues.unreservedAssets - before + wanted;
        capital.isShort = dues.unreservedAssets > 0;
        return (capital, dues);
    }

    /* WHAT WAITS FOR PAYEES */

    /// @dev in → payable.
    function addPayable(Payables memory payables, uint96 assets) internal pure returns (Payables memory) {
        payables.payableAssets += assets;
        return payables;
    }

    /// @dev payable → out.
    function takePayable(Payables memory payables, uint96 assets) internal pure returns (Payables memory) {
        require(assets <= payables.payableAssets, PoolBucketShort("payable", assets, payables.payableAssets));
        payables.payableAssets -= assets;
        return payables;
    }

    /// @dev Of what is payable, `assets` are now on hold.
    function hold(Payables memory payables, uint96 assets) internal pure returns (Payables memory) {
        uint256 sum = uint256(payables.heldAssets) + assets;
        require(sum <= payables.payableAssets, PoolBucketShort("payable", sum, payables.payableAssets));
        payables.heldAssets += assets;
        return payables;
    }

    /// @dev Of what is payable, `assets` are on hold no longer.
    function unhold(Payables memory payables, uint96 assets) internal pure returns (Payables memory) {
        require(assets <= payables.heldAssets, PoolBucketShort("held", assets, payables.heldAssets));
        payables.heldAssets -= assets;
        return payables;
    }

    /* INCOME */

    /// @dev in → unearned and fees, exactly (CAP-6). Together they are bounded here, so nothing later can overflow them.
    /// @return netAssets what is to be earned
    function bookPremium(
        Income memory income,
        uint96 premium,
        uint96 tax,
        uint96 fee
    ) internal pure returns (Income memory, uint96 netAssets) {
        netAssets = premium - tax - fee;
        uint256 unearned = income.unearnedAssets + uint256(netAssets);
        uint256 fees = income.feesAssets + uint256(premium - netAssets);
        require(unearned <= type(uint88).max, PoolAmountTooLarge(unearned, type(uint88).max));
        require(fees <= type(uint80).max, PoolAmountTooLarge(fees, type(uint80).max));
        income.unearnedAssets = uint88(unearned);
        income.feesAssets = uint80(fees);
        return (income, netAssets);
    }

    /// @dev unearned → free.
    function earn(
        Capital memory capital,
        Income memory income,
        uint88 assets
    ) internal pure returns (Capital memory, Income memory) {
        income = unearn(income, assets);
        capital = addFree(capital, assets);
        return (capital, income);
    }

    /// @dev unearned → out.
    function unearn(Income memory income, uint88 assets) internal pure returns (Income memory) {
        require(assets <= income.unearnedAssets, PoolBucketShort("unearned", assets, income.unearnedAssets));
        income.unearnedAssets -= assets;
        return income;
    }

    /* FEES AND DEPOSIT */

    /// @dev What was ripening is ripe, and all that came since begins to ripen.
    function ripen(Income memory income, Carrier memory carrier, uint32 today) internal pure returns (Carrier memory) {
        if (today < carrier.ripeningSinceDay + RIPE_DAYS) return carrier;
        carrier.ripeAssets += carrier.ripeningAssets;
        carrier.ripeningAssets = income.feesAssets - carrier.ripeAssets;
        carrier.ripeningSinceDay = today;
        return carrier;
    }

    /// @dev fees → out, of those that are ripe. The rest may have to be given back to somebody who cools off.
    function takeRipe(
        Income memory income,
        Carrier memory carrier,
        uint80 assets
    ) internal pure returns (Income memory, Carrier memory) {
        require(assets <= carrier.ripeAssets, PoolBucketShort("ripe", assets, carrier.ripeAssets));
        carrier.ripeAssets -= assets;
        income.feesAssets -= assets;
        return (income, carrier);
    }

    /// @dev fees → out, to somebody whose cover ends, as far as they go. What is ripe gives way first, then what ripens: the
    /// younger fees stay whole for those who can still have theirs back whole (CAP-26).
    function giveBackFees(
        Income memory income,
        Carrier memory carrier,
        uint80 wanted
    ) internal pure returns (Income memory, Carrier memory, uint80 given) {
        given = wanted < income.feesAssets ? wanted : income.feesAssets;
        uint80 young = given > carrier.ripeAssets ? given - carrier.ripeAssets : 0;
        carrier.ripeAssets -= given - young;
        carrier.ripeningAssets -= young < carrier.ripeningAssets ? young : carrier.ripeningAssets;
        income.feesAssets -= given;
        return (income, carrier, given);
    }

    /// @dev in → deposit.
    function addDeposit(Carrier memory carrier, uint96 assets) internal pure returns (Carrier memory) {
        uint256 sum = uint256(carrier.depositAssets) + assets;
        require(sum <= type(uint96).max, PoolAmountTooLarge(sum, type(uint96).max));
        carrier.depositAssets += assets;
        return carrier;
    }

    /// @dev deposit → out.
    function takeDeposit(Carrier memory carrier, uint96 assets) internal pure returns (Carrier memory) {
        require(assets <= carrier.depositAssets, PoolBucketShort("deposit", assets, carrier.depositAssets));
        carrier.depositAssets -= assets;
        return carrier;
    }

    /// @dev fees, then deposit → out, as far as they go.
    function drawInterest(
        Income memory income,
        Carrier memory carrier,
        uint96 wanted
    ) internal pure returns (Income memory, Carrier memory, uint80 fromFees, uint96 fromDeposit) {
        fromFees = wanted < carrier.ripeAssets ? uint80(wanted) : carrier.ripeAssets;
        (income, carrier) = takeRipe(income, carrier, fromFees);
        fromDeposit = lessOf(wanted - fromFees, carrier.depositAssets);
        carrier = takeDeposit(carrier, fromDeposit);
        return (income, carrier, fromFees, fromDeposit);
    }

    /* EQUITY */

    /// @dev What shares are worth when they are bought: free + locked + reserved − owed, at least zero.
    function equity(Capital memory capital, Claims memory claims, Dues memory dues) internal pure returns (uint256) {
        uint256 capitalAssets = uint256(capital.freeAssets) + capital.committedAssets - claims.drawnAssets;
        return lessOrZero(capitalAssets, dues.owedAssets);
    }

    /// @dev What they are worth when they leave: claims that are open are counted as lost with all they want (CAP-8).
    function exitEquity(
        Capital memory capital,
        Claims memory claims,
        Dues memory dues
    ) internal pure returns (uint256) {
        uint256 capitalAssets = capital.freeAssets + lockedOf(capital, claims);
        return lessOrZero(capitalAssets, uint256(dues.owedAssets) + dues.unreservedAssets);
    }

    /// @dev What may leave now: nothing while something is owed, else free capital that no claim waits for (CAP-5).
    function leavable(Dues memory dues, uint256 freeAssets) internal pure returns (uint256) {
        if (dues.owedAssets > 0) return 0;
        return lessOrZero(freeAssets, dues.unreservedAssets);
    }

    /* NUMBERS */

    function lessOf(uint96 one, uint96 other) internal pure returns (uint96) {
        return one < other ? one : other;
    }

    function lessOrZero(uint256 assets, uint256 taken) internal pure returns (uint256) {
        return assets > taken ? assets - taken : 0;
    }

    /* PRIVATE */

    function _requireLocked(Capital memory capital, Claims memory claims, uint256 assets) private pure {
        uint256 locked = lockedOf(capital, claims);
        require(assets <= locked, PoolBucketShort("locked", assets, locked));
    }
}
