// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IEligibilityDesk} from "../../contracts/interfaces/IEligibilityDesk.sol";
import {IReservePool, Lateness} from "../../contracts/interfaces/IReservePool.sol";
import {ITreasuryDesk} from "../../contracts/interfaces/ITreasuryDesk.sol";
import {Places} from "./Actors.sol";
import {Recorder} from "./Recorder.sol";
import {vm} from "./Vm.sol";

/// @dev The carrier's money, the bank rail, holds and attestations, and the doors shares have beside asking to leave.
contract TreasuryHandler is Recorder {
    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* THE CARRIER'S MONEY */

    function fundDeposit(uint256 seed) external {
        uint96 assets = uint96(_between(seed, 1, 5_000e6));
        if (_fund(CARRIER, assets)) _pool(CARRIER, abi.encodeCall(IReservePool.fundDeposit, (assets)), "fundDeposit");
    }

    function recapitalise(uint256 seed) external {
        uint96 assets = uint96(_between(seed, 1, 50_000e6));
        if (_fund(CARRIER, assets)) _pool(CARRIER, abi.encodeCall(IReservePool.recapitalise, (assets)), "recapitalise");
    }

    function ripenFees() external {
        _pool(STRANGER, abi.encodeCall(IReservePool.ripenFees, ()), "ripenFees");
    }

    function withdrawFees(uint256 seed) external {
        // What nobody has accrued counts as unearned.
        if (seed % 2 == 0) _at.pool.accrue(type(uint32).max);
        _pool(STRANGER, abi.encodeCall(IReservePool.ripenFees, ()), "ripenFees");
        bool owed = _at.pool.buckets().owedAssets > 0;
        (uint256 most, ) = _at.treasuryDesk.withdrawableOf(_at.pool);
        uint96 assets = uint96(_between(seed, 0, owed ? _at.pool.buckets().ripeFeesAssets : most));
        bytes memory data = abi.encodeCall(ITreasuryDesk.withdrawFees, (_at.pool, CARRIER, assets));
        if (_treasury(data, "withdrawFees") && owed) _at.store.accuse("carrier");
        (most, ) = _at.treasuryDesk.withdrawableOf(_at.pool);
        bytes memory more = abi.encodeCall(ITreasuryDesk.withdrawFees, (_at.pool, CARRIER, uint96(most) + 1));
        if (_treasury(more, "withdrawFees")) _at.store.accuse("carrier");
    }

    function withdrawDeposit(uint256 seed) external {
        bool owed = _at.pool.buckets().owedAssets > 0;
        (, uint256 most) = _at.treasuryDesk.withdrawableOf(_at.pool);
        uint96 assets = uint96(_between(seed, 0, owed ? _at.pool.buckets().depositAssets : most));
        bytes memory data = abi.encodeCall(ITreasuryDesk.withdrawDeposit, (_at.pool, CARRIER, assets));
        if (_treasury(data, "withdrawDeposit") && owed) _at.store.accuse("carrier");
        (, most) = _at.treasuryDesk.withdrawableOf(_at.pool);
        bytes memory more = abi.encodeCall(ITreasuryDesk.withdrawDeposit, (_at.pool, CARRIER, uint96(most) + 1));
        if (_treasury(more, "withdrawDeposit")) _at.store.accuse("carrier");
    }

    function setZoneCap(uint256 seed) external {
        uint96 capAssets = uint96(_between(seed, 1e11, 1e13));
        _treasury(abi.encodeCall(ITreasuryDesk.setZoneCap, (_at.pool, ZONE, capAssets)), "setZoneCap");
    }

    /* BANK RAIL */

    function attestSettlement(uint256 seed) public {
        uint64 id = _anyInstruction(seed);
        bytes memory data = abi.encodeCall(ITreasuryDesk.attestSettlement, (_at.pool, id, bytes32("paid")));
        _endInstruction(id, CLERK, address(_at.treasuryDesk), data, "attestSettlement");
    }

    function attestRejection(uint256 seed) external {
        uint64 id = _anyInstruction(seed);
        bytes memory data = abi.encodeCall(ITreasuryDesk.attestRejection, (_at.pool, id, bytes32("CLOSED")));
        _endInstruction(id, CLERK, address(_at.treasuryDesk), data, "attestRejection");
    }

    function returnInstruction(uint256 seed, bool wait) external {
        uint64 id = _anyInstruction(seed);
        if (wait && id > 0) _waitFor(uint256(_at.pool.instructionOf(id).instructedAt) + 10 days + 1);
        bytes memory data = abi.encodeCall(IReservePool.returnInstruction, (id));
        _endInstruction(id, STRANGER, address(_at.pool), data, "returnInstruction");
    }

    /// @dev The bank takes its time before somebody says that it has paid.
    function attestLate(uint256 seed, uint256 time) external {
        _waitFor(_now() + _between(time, 1, 90 days));
        attestSettlement(seed);
    }

    /* WHO MAY BE PAID */

    function attest(uint256 who, uint256 seed) external {
        uint40 until = seed % 5 == 0 ? 0 : uint40(_now() + _between(seed, 1 days, 700 days));
        _eligibility(CLERK, abi.encodeCall(IEligibilityDesk.attest, (_holder(who), until)), "attest");
    }

    function placeHold(uint256 who) external {
        _eligibility(CLERK, abi.encodeCall(IEligibilityDesk.placeHold, (_holder(who), bytes32("order"))), "placeHold");
    }

    function renewHold(uint256 who, bool oneself) external {
        address person = _holder(who);
        bytes memory proposed = abi.encodeCall(IEligibilityDesk.proposeRenewal, (person, bytes32("order")));
        _eligibility(CLERK, proposed, "proposeRenewal");
        bytes memory approved = abi.encodeCall(IEligibilityDesk.approveRenewal, (person, bytes32("order")));
        bool held = _eligibility(oneself ? CLERK : CHECKER, approved, "approveRenewal");
        if (held && oneself) _at.store.accuse("seat");
    }

    function liftHold(uint256 who) external {
        _eligibility(CLERK, abi.encodeCall(IEligibilityDesk.liftHold, (_holder(who))), "liftHold");
    }

    /* SHARES */

    function mintShares(uint256 who, uint256 seed) external {
        address provider = _provider(who);
        _at.pool.accrue(type(uint32).max);
        uint256 shares = _between(seed, 1, 1e17);
        uint256 assets = _at.pool.previewMint(shares);
        if (_at.pool.maxMint(provider) < shares || assets == 0 || assets > 1e15) return;
        if (!_fund(provider, assets)) return;
        vm.prank(provider);
        _at.pool.mint(shares, provider);
        _at.store.count("mintShares");
    }

    function moveShares(uint256 from, uint256 to, uint256 seed) external {
        address owner = _provider(from);
        uint256 shares = _between(seed, 0, _at.pool.balanceOf(owner));
        _pool(owner, abi.encodeCall(IERC20.transfer, (_provider(to), shares / 2)), "moveShares");
        _pool(owner, abi.encodeCall(IERC20.approve, (_provider(to), shares / 2)), "approveShares");
        bytes memory data = abi.encodeCall(IERC20.transferFrom, (owner, _provider(to), shares / 2));
        _pool(_provider(to), data, "moveSharesFrom");
    }

    /// @dev The two other doors out ask for the same request, at the same time.
    function leaveOtherwise(uint256 who, bool byAssets, bool wait) external {
        address provider = _provider(who);
        (, uint40 matureAt, ) = _at.pool.exitOf(provider);
        if (wait) _waitFor(matureAt);
        _at.pool.accrue(type(uint32).max);
        uint256 most = byAssets ? _at.pool.maxWithdraw(provider) : _at.pool.maxRedeem(provider);
        bool owed = _at.pool.buckets().owedAssets > 0;
        uint256 before = _at.token.balanceOf(provider);
        bytes memory data =
            byAssets
                ? abi.encodeCall(IERC4626.withdraw, (most, provider, provider))
                : abi.encodeCall(IERC4626.redeem, (most, provider, provider));
        if (!_pool(provider, data, byAssets ? bytes32("withdrawShares") : bytes32("redeemShares"))) return;
        uint256 assets = _at.token.balanceOf(provider) - before;
        if (owed && assets > 0) _at.store.accuse("overdrawn");
        _at.store.left(assets);
    }

    /* PRIVATE */

    function _anyInstruction(uint256 seed) private view returns (uint64) {
        uint64 count = _at.store.instructions();
        return count == 0 ? 0 : uint64(1 + (seed % count));
    }

    /// @dev What has run up by this second, computed again, is what is told, and a dead instruction tells nothing.
    function _endInstruction(uint64 id, address by, address target, bytes memory data, bytes32 name) private {
        Lateness memory late = _at.pool.instructionOf(id).late;
        uint256 lateSeconds = _now() > late.fromAt ? _now() - late.fromAt : 0;
        uint256 parts = lateSeconds * late.principalAssets * late.bpsPerYear;
        uint256 dueAssets = (parts + 10_000 * 365 days - 1) / (10_000 * 365 days);
        int256 before = _at.store.tallyOf("bankInterest");
        bool ended = _act(by, target, data, name);
        int256 told = _at.store.tallyOf("bankInterest") - before;
        if (told != (ended ? int256(dueAssets) : int256(0))) _at.store.accuse("interest");
        if (ended && dueAssets > 0) _at.store.count("interestAtBank");
    }

    function _pool(address by, bytes memory data, bytes32 name) private returns (bool) {
        return _act(by, address(_at.pool), data, name);
    }

    function _treasury(bytes memory data, bytes32 name) private returns (bool) {
        return _act(CLERK, address(_at.treasuryDesk), data, name);
    }

    function _eligibility(address by, bytes memory data, bytes32 name) private returns (bool) {
        return _act(by, address(_at.eligibilityDesk), data, name);
    }
}
