// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Buckets} from "../../contracts/interfaces/IReservePool.sol";
import {VersionId} from "../../contracts/types/Ids.sol";
import {Cover} from "../../contracts/types/PolicyTypes.sol";
import {World} from "../invariants/World.sol";
import {vm} from "../invariants/Vm.sol";
import {Dice} from "./Dice.sol";

/// @dev CAP-6 and the arithmetic of price, lock and shares, asked of the whole book.
contract PremiumFuzz is World, Dice {
    uint96 private constant CAPITAL = 1_000_000e6;
    address private constant PROVIDER = address(0xC0);
    address private constant BUYER = address(0xB0);

    function setUp() public {
        _createWorld();
        _fund(PROVIDER, CAPITAL);
        vm.prank(PROVIDER);
        pool.deposit(CAPITAL, PROVIDER);
    }

    /* PRICE */

    function testFuzz_aHigherLimitNeverCostsLess(uint96 limit, uint96 more, uint16 term) external view {
        (limit, term) = (_limit(limit), _term(term));
        uint96 higher = limit + uint96(_upTo(more, 1_000e6));
        bool holds = salesDesk.premiumOf(fullyLocked, higher, term) >= salesDesk.premiumOf(fullyLocked, limit, term);
        require(holds, "a higher limit costs less");
    }

    function testFuzz_aLongerTermNeverCostsLess(uint96 limit, uint16 term, uint8 more) external view {
        (limit, term) = (_limit(limit), _term(term));
        bool holds =
            salesDesk.premiumOf(fullyLocked, limit, term + more) >= salesDesk.premiumOf(fullyLocked, limit, term);
        require(holds, "a longer term costs less");
    }

    function testFuzz_thePremiumIsRoundedUpByLessThanAUnit(uint96 limit, uint16 term) external view {
        (limit, term) = (_limit(limit), _term(term));
        uint256 exact = uint256(limit) * 40_000 * term;
        uint256 given = uint256(salesDesk.premiumOf(fullyLocked, limit, term)) * 365e6;
        require(given >= exact && given - exact < 365e6, "a premium is off by more than a unit");
    }

    function testFuzz_CAP6_aPremiumIsSplitExactly(uint96 limit, uint16 term) external view {
        (limit, term) = (_limit(limit), _term(term));
        (uint96 premium, uint96 tax, uint96 fee, ) = lens.previewPremium(fullyLocked, limit, term);
        require(tax == (uint256(premium) * 233) / 10_000, "CAP-6: tax is not its share");
        require(fee == (uint256(premium) * 1_500) / 10_000, "CAP-6: fee is not its share");
    }

    /* SALE */

    function testFuzz_CAP6_aSaleMovesExactlyThePremium(uint96 limit, uint16 term, bool partly) external {
        VersionId versionId = partly ? partlyLocked : fullyLocked;
        (limit, term) = (_limit(limit), _term(term));
        (uint96 premium, uint96 tax, uint96 fee, uint96 lock) = lens.previewPremium(versionId, limit, term);
        Buckets memory before = pool.buckets();
        uint256 held = token.balanceOf(address(pool));
        _buy(versionId, limit, term, premium);
        Buckets memory held_ = pool.buckets();
        require(token.balanceOf(address(pool)) == held + premium, "CAP-6: the pool did not get the premium");
        require(held_.feesAssets == before.feesAssets + tax + fee, "CAP-6: fees are not tax and fee");
        require(held_.unearnedAssets == before.unearnedAssets + premium - tax - fee, "CAP-6: the rest is not unearned");
        require(held_.lockedAssets == before.lockedAssets + lock, "CAP-2: the lock is not locked");
        require(held_.freeAssets == before.freeAssets - lock, "CAP-2: the lock is not out of free capital");
    }

    function testFuzz_CAP2_theLockIsRoundedUp(uint96 limit) external view {
        limit = _limit(limit);
        (, , , uint96 lock) = lens.previewPremium(partlyLocked, limit, 30);
        uint256 exact = uint256(limit) * 3_000;
        require(uint256(lock) * 10_000 >= exact, "CAP-2: less is locked than the collateral factor says");
        require(uint256(lock) * 10_000 - exact < 10_000, "CAP-2: a lock is off by more than a unit");
    }

    function testFuzz_nobodyPaysMoreThanTheyAllow(uint96 limit, uint16 term, uint96 short) external {
        (limit, term) = (_limit(limit), _term(term));
        uint96 premium = salesDesk.premiumOf(fullyLocked, limit, term);
        uint96 most = premium - 1 - uint96(_upTo(short, premium - 1));
        _fund(BUYER, premium);
        vm.prank(BUYER);
        try salesDesk.buy(_cover(fullyLocked, limit, term), most) {
            revert("a buyer paid more than allowed");
        } catch {
            require(token.balanceOf(BUYER) == premium, "a refused sale took money");
        }
    }

    /* SHARES */

    function testFuzz_CAP8_entryAndExitAtOnceNeverGain(uint256 seed, uint96 assets) external {
        _sell(seed);
        assets = uint96(1 + _upTo(assets, CAPITAL));
        uint256 shares = pool.previewDeposit(assets);
        require(pool.previewRedeem(shares) <= assets, "CAP-8: coming in and going out at once gains");
    }

    function testFuzz_depositingInPartsNeverGivesMoreShares(uint256 seed, uint96 one, uint96 two) external {
        _sell(seed);
        (one, two) = (uint96(1 + _upTo(one, CAPITAL)), uint96(1 + _upTo(two, CAPITAL)));
        uint256 parts = pool.previewDeposit(one) + pool.previewDeposit(two);
        require(parts <= pool.previewDeposit(uint256(one) + two), "two deposits give more shares than one");
    }

    function testFuzz_roundingFavoursThePool(uint256 seed, uint96 assets) external {
        _sell(seed);
        assets = uint96(1 + _upTo(assets, CAPITAL));
        require(pool.previewMint(pool.previewDeposit(assets)) <= assets, "shares are given too cheaply");
        require(pool.previewRedeem(pool.previewWithdraw(assets)) >= assets, "an exit burns too few shares");
    }

    function testFuzz_CAP8_aDepositLeavesTheExitPriceOfOthers(uint256 seed, uint96 assets) external {
        _sell(seed);
        assets = uint96(1e6 + _upTo(assets, CAPITAL));
        uint256 before = pool.previewRedeem(1e18);
        _fund(BUYER, assets);
        vm.prank(BUYER);
        pool.deposit(assets, BUYER);
        require(pool.previewRedeem(1e18) >= before, "CAP-8: a deposit took from those who were there");
    }

    /* PRIVATE */

    /// @dev Policies and time, so that a share is worth something odd.
    function _sell(uint256 seed) private {
        uint96 limit = _limit(uint96(_roll(seed, 1)));
        uint16 term = _term(uint16(_roll(seed, 2)));
        _buy(fullyLocked, limit, term, salesDesk.premiumOf(fullyLocked, limit, term));
        vm.warp(block.timestamp + _upTo(_roll(seed, 3), 60 days));
    }

    function _buy(VersionId versionId, uint96 limit, uint16 term, uint96 premium) private {
        _fund(BUYER, premium);
        vm.prank(BUYER);
        salesDesk.buy(_cover(versionId, limit, term), premium);
    }

    function _cover(VersionId versionId, uint96 limit, uint16 term) private pure returns (Cover memory cover) {
        cover.versionId = versionId;
        cover.holder = BUYER;
        cover.limitAssets = limit;
        cover.termDays = term;
    }

    function _fund(address person, uint256 assets) private {
        token.mint(person, assets);
        vm.prank(person);
        token.approve(address(pool), assets);
    }

    function _limit(uint96 seed) private pure returns (uint96) {
        return uint96(1_000e6 + _upTo(seed, 48_000e6));
    }

    function _term(uint16 seed) private pure returns (uint16) {
        return uint16(7 + _upTo(seed, 300));
    }
}
