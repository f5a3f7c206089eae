// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {PauseFlag} from "../../contracts/interfaces/IPauseControl.sol";
import {Buckets, SaleEntry} from "../../contracts/interfaces/IReservePool.sol";
import {PolicyId, VersionId} from "../../contracts/types/Ids.sol";
import {Cover, Policy} from "../../contracts/types/PolicyTypes.sol";
import {Actors, Places} from "./Actors.sol";
import {vm} from "./Vm.sol";

/// @dev Sale, capital and time. What may be refused is tried; what must not happen and does is accused in the store.
contract MarketHandler is Actors {
    Places private _at;

    constructor(Places memory at) {
        _at = at;
    }

    /* TIME */

    function passTime(uint256 seed) external {
        vm.warp(block.timestamp + _between(seed, 1 hours, 9 days));
        _at.store.count("passTime");
    }

    function accrue(uint256 seed) external {
        _at.pool.accrue(uint32(_between(seed, 1, 40)));
        _at.store.count("accrue");
    }

    /* CAPITAL */

    function deposit(uint256 who, uint256 seed) external {
        address provider = _provider(who);
        uint256 assets = _between(seed, 1, 400_000e6);
        if (_at.pool.maxDeposit(provider) < assets || _at.pool.previewDeposit(assets) == 0) return;
        _fund(provider, assets);
        vm.prank(provider);
        _at.pool.deposit(assets, provider);
        _at.store.count("deposit");
    }

    function requestExit(uint256 who, uint256 seed) external {
        address provider = _provider(who);
        uint256 shares = _at.pool.balanceOf(provider);
        (uint256 pending, , ) = _at.pool.exitOf(provider);
        if (shares == 0 || pending > 0) return;
        vm.prank(provider);
        _at.pool.requestExit(_between(seed, 1, shares));
        _at.store.count("requestExit");
    }

    function cancelExit(uint256 who) external {
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
        vm.prank(provider);
        try _at.pool.redeemExit(provider, 1) returns (uint256 assets) {
            if (before.owedAssets > 0 || assets > before.freeAssets) _at.store.accuse("overdrawn");
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
        (uint96 premium, uint96 tax, uint96 fee, ) = _at.lens.previewPremium(
            cover.versionId,
            cover.limitAssets,
            cover.termDays
        );
        _fund(holder, premium);
        vm.prank(holder);
        try _at.salesDesk.buy(cover, premium) returns (PolicyId policyId) {
            _at.store.sold(policyId, uint256(tax) + fee, _at.productBook.termsHashOf(cover.versionId));
            _at.store.count("buy");
        } catch {
            _at.store.count("buy refused");
        }
    }

    function close(uint256 seed) external {
        uint256 count = _at.store.policyCount();
        if (count == 0) return;
        PolicyId[] memory one = new PolicyId[](1);
        one[0] = _at.store.policies(seed % count);
        uint8 openClaims = _at.policyBook.policyOf(one[0]).openClaims;
        try _at.policyBook.close(one) {
            if (openClaims > 0) _at.store.accuse("close");
            _at.store.count("close");
        } catch {
            _at.store.count("close refused");
        }
    }

    /* PAUSES */

    function pause(uint256 seed, uint256 lengthSeed) external {
        PauseFlag flag = PauseFlag(seed % 3);
        uint40 endsAt = uint40(block.timestamp + _between(lengthSeed, 1 hours, 2 days));
        vm.prank(ADJUSTER);
        try _at.pauseControl.proposePause(flag, endsAt) {} catch {}
        vm.prank(SENIOR);
        try _at.pauseControl.approvePause(flag, endsAt) {
            _at.store.count("pause");
        } catch {}
    }

    /* WHAT MUST NOT WORK */

    function moveAPolicy(uint256 seed, uint256 to) external {
        uint256 count = _at.store.policyCount();
        if (count == 0) return;
        PolicyId policyId = _at.store.policies(seed % count);
        address holder = _at.policyBook.policyOf(policyId).holder;
        vm.prank(holder);
        try _at.policyBook.transferFrom(holder, _holder(to), policyId.asToken()) {
            _at.store.accuse("arrow");
        } catch {}
        _at.store.count("moveAPolicy");
    }

    function pretendToBeCore(uint256 who, uint96 assets) external {
        SaleEntry memory sale;
        sale.payer = _holder(who);
        sale.premiumAssets = assets;
        sale.termDays = 1;
        vm.prank(STRANGER);
        try _at.pool.bookSale(sale) {
            _at.store.accuse("arrow");
        } catch {}
        vm.prank(ADJUSTER);
        try _at.pool.releaseLock(_at.fullyLocked, assets, assets) {
            _at.store.accuse("arrow");
        } catch {}
        _at.store.count("pretendToBeCore");
    }

    function _fund(address person, uint256 assets) private {
        _at.token.mint(person, assets);
        vm.prank(person);
        _at.token.approve(address(_at.pool), assets);
    }
}
