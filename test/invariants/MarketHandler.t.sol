// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPauseControl, PauseFlag} from "../../contracts/interfaces/IPauseControl.sol";
import {Buckets} from "../../contracts/interfaces/IReservePool.sol";
import {PolicyId} from "../../contracts/types/Ids.sol";
import {Cover, Quote} from "../../contracts/types/PolicyTypes.sol";
import {Places} from "./Actors.sol";
import {Recorder} from "./Recorder.sol";
import {vm} from "./Vm.sol";

/// @dev Sale, capital and time. What may be refused is tried; what must not happen and does is accused in the store.
contract MarketHandler is Recorder {
    uint256 private constant PROBE = 1e18;

    uint256 private _nonce;

    /// @dev What one does with capital never lowers what others leave with (CAP-20).
    modifier leavesThePrice() {
        uint256 before = _at.pool.previewRedeem(PROBE);
        _;
        if (_at.pool.previewRedeem(PROBE) < before) _at.store.accuse("diluted");
    }

    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* TIME */

    function passTime(uint256 seed) external {
        vm.warp(block.timestamp + _between(seed, 1 hours, 9 days));
        _at.store.count("passTime");
    }

    function accrue(uint256 seed) external leavesThePrice {
        _at.pool.accrue(uint32(_between(seed, 1, 40)));
        _at.store.count("accrue");
    }

    /* CAPITAL */

    function deposit(uint256 who, uint256 seed) external leavesThePrice {
        address provider = _provider(who);
        uint256 assets = _between(seed, 1, 400_000e6);
        if (_at.pool.maxDeposit(provider) < assets || _at.pool.previewDeposit(assets) == 0) return;
        if (!_fund(provider, assets)) return;
        vm.prank(provider);
        _at.pool.deposit(assets, provider);
        _at.store.count("deposit");
    }

    function requestExit(uint256 who, uint256 seed) external leavesThePrice {
        address provider = _provider(who);
        uint256 shares = _at.pool.balanceOf(provider);
        (uint256 pending, , ) = _at.pool.exitOf(provider);
        if (shares == 0 || pending > 0) return;
        vm.prank(provider);
        _at.pool.requestExit(_between(seed, 1, shares));
        _at.store.count("requestExit");
    }

    function cancelExit(uint256 who) external leavesThePrice {
        address provider = _provider(who);
        (uint256 pending, , ) = _at.pool.exitOf(provider);
        if (pending == 0) return;
        vm.prank(provider);
        _at.pool.cancelExit();
        _at.store.count("cancelExit");
    }

    /// @dev Lives through the notice, so that some exits do mature.
    function redeemExit(uint256 who, uint256 late) external {
        address provider = _provider(who);
        (uint256 pending, uint40 matureAt, ) = _at.pool.exitOf(provider);
        if (pending == 0) return;
        if (block.timestamp < matureAt) vm.warp(matureAt + _between(late, 0, 8 days));
        _at.pool.accrue(type(uint32).max);
        Buckets memory before = _at.pool.buckets();
        uint256 price = _at.pool.previewRedeem(PROBE);
        vm.prank(provider);
        try _at.pool.redeemExit(provider, 1) returns (uint256 assets) {
            if (before.owedAssets > 0 || assets > before.freeAssets) _at.store.accuse("overdrawn");
            if (_at.pool.previewRedeem(PROBE) < price) _at.store.accuse("diluted");
            _at.store.left(assets);
            _at.store.count("redeemExit");
        } catch {
            _at.store.count("redeemExit refused");
        }
    }

    /* SALE */

    function buy(uint256 who, uint256 limitSeed, uint256 termSeed, bool partly) external {
        address holder = _holder(who);
        if (_at.token.isBlacklisted(holder)) return;
        Cover memory cover;
        cover.versionId = partly ? _at.partlyLocked : _at.fullyLocked;
        cover.holder = holder;
        cover.limitAssets = uint96(_between(limitSeed, 1_000e6, 50_000e6));
        cover.termDays = uint16(_between(termSeed, 7, 365));
        if (termSeed % 4 == 3) cover.objectKey = bytes32(1 + ((termSeed / 4) % 2));
        (uint96 premium, , , ) = _at.lens.previewPremium(cover.versionId, cover.limitAssets, cover.termDays);
        bool owed = _at.pool.buckets().owedAssets > 0;
        if (!_fund(holder, premium)) return;
        vm.recordLogs();
        vm.prank(holder);
        try _at.salesDesk.buy(cover, premium) returns (PolicyId) {
            if (owed) _at.store.accuse("promise");
            _enterAll(vm.getRecordedLogs());
            _at.store.count("buy");
        } catch {
            _at.store.count("buy refused");
        }
    }

    /// @dev Buys by a signed offer, then tries to use the offer again and to let another use it (POL-4).
    function buyQuoted(uint256 who, uint96 limitSeed, uint96 premiumSeed, uint96 deductible) external {
        who %= 1_000_000;
        address holder = _holder(who);
        if (_at.token.isBlacklisted(holder)) return;
        Quote memory quote;
        quote.versionId = _at.partlyLocked;
        quote.buyer = holder;
        quote.limitAssets = uint96(_between(limitSeed, 1_000e6, 50_000e6));
        quote.deductibleAssets = uint96(_between(deductible, 0, 500e6));
        quote.premiumAssets = uint96(_between(premiumSeed, 1, 1_000e6));
        quote.termDays = uint16(_between(premiumSeed, 1, 400));
        quote.nonce = ++_nonce;
        quote.expiresAt = uint40(block.timestamp);
        bytes memory signature = _signed(quote);
        if (!_fund(holder, 2 * uint256(quote.premiumAssets))) return;
        if (_tryQuote(_holder(who + 1), quote, signature)) _at.store.accuse("quote");
        vm.recordLogs();
        if (!_tryQuote(holder, quote, signature)) return _at.store.count("buyQuoted refused");
        _enterAll(vm.getRecordedLogs());
        _at.store.count("buyQuoted");
        if (_tryQuote(holder, quote, signature)) _at.store.accuse("quote");
    }

    function close(uint256 seed) external {
        uint256 count = _at.store.policyCount();
        if (count == 0) return;
        PolicyId[] memory one = new PolicyId[](1);
        one[0] = _at.store.policies(seed % count);
        uint16 openClaims = _at.policyBook.policyOf(one[0]).openClaims;
        try _at.policyBook.close(one) {
            if (openClaims > 0) _at.store.accuse("close");
            _at.store.count("close");
        } catch {
            _at.store.count("close refused");
        }
    }

    /* PAUSES */

    function pause(uint256 seed, uint256 lengthSeed) external {
        PauseFlag flag = PauseFlag(seed % 5);
        uint40 endsAt = uint40(block.timestamp + _between(lengthSeed, 1 hours, 2 days));
        vm.prank(ADJUSTER);
        try _at.pauseControl.proposePause(flag, endsAt) {} catch {}
        vm.prank(SENIOR);
        try _at.pauseControl.approvePause(flag, endsAt) {
            _at.store.count("pause");
        } catch {}
    }

    function liftPause(uint256 seed) external {
        _act(
            CLERK,
            address(_at.pauseControl),
            abi.encodeCall(IPauseControl.liftPause, (PauseFlag(seed % 5))),
            "liftPause"
        );
    }

    /* PRIVATE */

    function _tryQuote(address buyer, Quote memory quote, bytes memory signature) private returns (bool) {
        vm.prank(buyer);
        try _at.salesDesk.buyQuoted(quote, vm.addr(UNDERWRITER_KEY), signature) returns (PolicyId) {
            return true;
        } catch {
            return false;
        }
    }

    function _signed(Quote memory quote) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(UNDERWRITER_KEY, _at.salesDesk.quoteDigest(quote));
        return abi.encodePacked(r, s, v);
    }
}
