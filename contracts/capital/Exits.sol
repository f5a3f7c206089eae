// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Buckets, IReservePool} from "../interfaces/IReservePool.sol";
import {Books, Exit, ExitPause} from "./Books.sol";
import {EarningCalendar, EarningDay} from "./EarningCalendar.sol";
import {FeeAges} from "./FeeAges.sol";
import {Capital, Claims, Income, Ledger} from "./Ledger.sol";

/// @title Exits
/// @notice What shares are worth, who may leave with them and when, and the earning of premium that moves the price.
/// @dev Linked to the pool, working on the pool's books under the pool's guard. Shares themselves are the pool's.
library Exits {
    using EarningCalendar for mapping(uint32 day => EarningDay);
    using Math for uint256;
    using SafeCast for uint256;

    uint40 private constant EXIT_WINDOW = 7 days;
    /// @dev Most days that moving capital earns by the way; further behind, accruing comes first.
    uint32 private constant CATCH_UP_DAYS = 64;

    /* EARNING */

    /// @notice Earn premium for at most `maxDays` days that have passed, zero for as many as come by the way. With the day,
    /// fees grow older.
    function accrue(Books storage books, uint32 maxDays) external returns (uint128 earnedAssets) {
        Capital memory capital = books.capital;
        Income memory income = books.income;
        uint256 earned = books.calendar.walk(capital, income, _today(), maxDays == 0 ? CATCH_UP_DAYS : maxDays);
        (books.capital, books.income) = Ledger.earn(capital, income, earned.toUint88());
        emit IReservePool.PremiumEarned(capital.throughDay, uint128(earned));
        FeeAges.ripen(books, income);
        return uint128(earned);
    }

    /* ASKING TO LEAVE */

    /// @notice Enter a request.
    function request(Books storage books, uint256 shares, uint40 exitNotice) external returns (uint40 matureAt) {
        uint256 pending = books.exits[msg.sender].shares;
        require(pending == 0, IReservePool.PoolExitRequestPending(msg.sender, pending));
        require(shares > 0, IReservePool.PoolAmountZero());

        matureAt = uint40(block.timestamp) + exitNotice;
        uint40 pausedBefore = _pausedUntil(books.exitPause, uint40(block.timestamp));
        books.exits[msg.sender] = Exit({shares: shares.toUint128(), matureAt: matureAt, pausedBefore: pausedBefore});
        emit IReservePool.ExitRequested({
            owner: msg.sender,
            shares: shares,
            matureAt: matureAt,
            lapsesAt: matureAt + EXIT_WINDOW
        });
    }

    /// @notice Take a request back.
    function cancel(Books storage books) external returns (uint256 shares) {
        shares = books.exits[msg.sender].shares;
        require(shares > 0, IReservePool.PoolExitNone(msg.sender));

        delete books.exits[msg.sender];
        emit IReservePool.ExitCancelled(msg.sender, shares);
    }

    /// @notice Pause leaving until `endsAt`, or end the pause.
    function pause(Books storage books, uint40 endsAt) external {
        ExitPause memory exitPause = books.exitPause;
        uint40 nowAt = uint40(block.timestamp);
        if (endsAt > nowAt) {
            exitPause.secondsBefore = _pausedSeconds(books);
            exitPause.startsAt = nowAt;
        }
        exitPause.endsAt = endsAt > nowAt ? endsAt : nowAt;
        books.exitPause = exitPause;
        emit IReservePool.ExitsPaused(exitPause.startsAt, exitPause.endsAt);
    }

    /* LEAVING */

    /// @notice What the caller's request brings now. Refuses unless it is mature, open and not paused, and earnings are current.
    function redeemable(
        Books storage books,
        uint256 virtualSupply
    ) external view returns (uint256 shares, uint256 assets) {
        Exit memory exit = books.exits[msg.sender];
        uint40 lapsesAt = _lapsesAt(books, exit);
        uint40 pausedUntil = books.exitPause.endsAt;
        uint32 throughDay = books.capital.throughDay;
        require(exit.shares > 0, IReservePool.PoolExitNone(msg.sender));
        require(block.timestamp >= pausedUntil, IReservePool.PoolExitsPaused(pausedUntil));
        require(block.timestamp >= exit.matureAt, IReservePool.PoolExitNotMature(msg.sender, exit.matureAt));
        require(block.timestamp <= lapsesAt, IReservePool.PoolExitLapsed(msg.sender, lapsesAt));
        require(throughDay == _today(), IReservePool.PoolEarningsBehind(throughDay, _today()));

        shares = _maxRedeem(books, msg.sender, virtualSupply);
        assets = shares.mulDiv(_exitEquity(books) + 1, virtualSupply);
    }

    /// @notice Take what leaves out of the books.
    function takeOut(Books storage books, uint256 shares, uint256 assets) external {
        books.exits[msg.sender].shares -= shares.toUint128();
        books.capital = Ledger.takeFree(books.capital, assets.toUint96());
    }

    /* READING */

    /// @notice The buckets.
    function buckets(Books storage books) external view returns (Buckets memory) {
        Capital memory capital = books.capital;
        Claims memory claims = books.claims;
        return
            Buckets({
                freeAssets: capital.freeAssets,
                lockedAssets: Ledger.lockedOf(capital, claims).toUint128(),
                reservedAssets: claims.reservedAssets,
                payableAssets: books.payables.payableAssets,
                unearnedAssets: books.income.unearnedAssets,
                feesAssets: books.income.feesAssets,
                depositAssets: books.carrier.depositAssets,
                owedAssets: books.dues.owedAssets,
                heldAssets: books.payables.heldAssets,
                unreservedAssets: books.dues.unreservedAssets,
                ripeFeesAssets: books.carrier.ripeAssets
            });
    }

    /// @notice What shares are worth when they are bought.
    function equity(Books storage books) external view returns (uint256) {
        return _equity(books);
    }

    /// @notice What shares are worth when they leave.
    function exitEquity(Books storage books) external view returns (uint256) {
        return _exitEquity(books);
    }

    /// @notice Most that can be brought in: up to what the books can hold, nothing while the shares there are stand for
    /// nothing, or earnings are far behind.
    function maxDeposit(Books storage books, uint256 supply) external view returns (uint256) {
        uint256 assets = _equity(books);
        bool unbacked = supply > 0 && assets == 0;
        return unbacked || _isFarBehind(books) ? 0 : Ledger.lessOrZero(type(uint96).max, assets);
    }

    /// @notice Shares of a request that can leave now.
    /// @param virtualSupply shares there are, with the virtual ones
    function maxRedeem(Books storage books, address owner, uint256 virtualSupply) external view returns (uint256) {
        return _maxRedeem(books, owner, virtualSupply);
    }

    /// @notice An account's request.
    function exitOf(
        Books storage books,
        address owner
    ) external view returns (uint256 shares, uint40 matureAt, uint40 lapsesAt) {
        Exit memory exit = books.exits[owner];
        if (exit.shares == 0) return (0, 0, 0);
        return (exit.shares, exit.matureAt, _lapsesAt(books, exit));
    }

    /* PRIVATE */

    function _maxRedeem(Books storage books, address owner, uint256 virtualSupply) private view returns (uint256) {
        Exit memory exit = books.exits[owner];
        bool open = block.timestamp >= exit.matureAt && block.timestamp <= _lapsesAt(books, exit);
        bool paused = block.timestamp < books.exitPause.endsAt;
        if (!open || paused || _isFarBehind(books)) return 0;

        uint256 price = _exitEquity(books) + 1;
        uint256 leavable = Ledger.leavable(books.dues, books.capital.freeAssets + _pendingEarnings(books));
        if (leavable == 0) return 0;
        if (uint256(exit.shares).mulDiv(price, virtualSupply) <= leavable) return exit.shares;
        return leavable.mulDiv(virtualSupply, price);
    }

    function _equity(Books storage books) private view returns (uint256) {
        return Ledger.equity(books.capital, books.claims, books.dues) + _pendingEarnings(books);
    }

    function _exitEquity(Books storage books) private view returns (uint256) {
        return Ledger.exitEquity(books.capital, books.claims, books.dues) + _pendingEarnings(books);
    }

    function _pendingEarnings(Books storage books) private view returns (uint256) {
        return books.calendar.walk(books.capital, books.income, _today(), CATCH_UP_DAYS);
    }

    function _isFarBehind(Books storage books) private view returns (bool) {
        return books.income.unearnedAssets > 0 && _today() > books.capital.throughDay + CATCH_UP_DAYS;
    }

    /// @dev Seconds for which leaving has been paused ever, the running pause whole.
    function _pausedSeconds(Books storage books) private view returns (uint40) {
        return _pausedUntil(books.exitPause, type(uint40).max);
    }

    /// @dev Of them, those before `instant`, which is not before the last pause began: what was announced for later may be
    /// lifted and never be.
    function _pausedUntil(ExitPause memory exitPause, uint40 instant) private pure returns (uint40) {
        uint40 endedAt = instant < exitPause.endsAt ? instant : exitPause.endsAt;
        return exitPause.secondsBefore + endedAt - exitPause.startsAt;
    }

    /// @dev Seconds paused since the request are given back at the end of its window.
    function _lapsesAt(Books storage books, Exit memory exit) private view returns (uint40) {
        uint256 pausedSince = Ledger.lessOrZero(_pausedSeconds(books), exit.pausedBefore);
        return exit.matureAt + EXIT_WINDOW + uint40(pausedSince);
    }

    function _today() private view returns (uint32) {
        return uint32(block.timestamp / 1 days);
    }
}
