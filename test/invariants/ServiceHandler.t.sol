// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IPolicyBook} from "../../contracts/interfaces/IPolicyBook.sol";
import {ISalesDesk} from "../../contracts/interfaces/ISalesDesk.sol";
import {IServiceDesk} from "../../contracts/interfaces/IServiceDesk.sol";
import {PolicyId} from "../../contracts/types/Ids.sol";
import {Cover, Permit, Policy, Quote} from "../../contracts/types/PolicyTypes.sol";
import {Places} from "./Actors.sol";
import {Recorder} from "./Recorder.sol";
import {vm} from "./Vm.sol";

/// @dev What buyers, holders and underwriters do with policies beside plain sales: other ways to buy, renewal, early ends,
/// instalments, who is named.
contract ServiceHandler is Recorder {
    uint256 private constant PURSE = 60_000e6;
    uint256 private constant FIRST_NONCE = 1_000_000;

    uint256 private _nonce = FIRST_NONCE;

    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* BUYING */

    /// @dev Paid through banks, or asked for an attestation; in the zone or out of it.
    function buyOther(uint256 who, uint256 limitSeed, uint256 termSeed, bool banked, bool zoned) external {
        Cover memory cover = _coverOf(who, limitSeed, termSeed);
        cover.versionId = banked ? _at.bankPaid : _at.attested;
        if (zoned) cover.zone = ZONE;
        _sell(cover.holder, abi.encodeCall(ISalesDesk.buy, (cover, type(uint96).max)), "buyOther");
    }

    /// @dev The permit is worthless; the allowance stands.
    function buyWithPermit(uint256 who, uint256 limitSeed, uint256 termSeed) external {
        Cover memory cover = _coverOf(who, limitSeed, termSeed);
        Permit memory permit;
        bytes memory data = abi.encodeCall(ISalesDesk.buyWithPermit, (cover, type(uint96).max, permit));
        _sell(cover.holder, data, "buyWithPermit");
    }

    function buyMany(uint256 who, uint256 limitSeed, uint256 termSeed) external {
        Cover[] memory covers = new Cover[](2);
        for (uint256 i = 0; i < 2; ++i) covers[i] = _coverOf((who % HOLDERS) + i, limitSeed, termSeed);
        _sell(_holder(who), abi.encodeCall(ISalesDesk.buyMany, (covers, type(uint96).max)), "buyMany");
    }

    function buyInInstalments(uint256 who, uint256 limitSeed, uint256 termSeed, uint8 parts) external {
        Cover memory cover = _coverOf(who, limitSeed, termSeed);
        uint8 count = uint8(_between(parts, 2, 6));
        bytes memory data = abi.encodeCall(ISalesDesk.buyInInstalments, (cover, type(uint96).max, count));
        _sell(cover.holder, data, "buyInInstalments");
    }

    function renew(uint256 seed, uint256 limitSeed, uint256 termSeed) external {
        PolicyId policyId = _anyPolicy(seed);
        if (PolicyId.unwrap(policyId) == 0) return;
        Policy memory policy = _at.policyBook.policyOf(policyId);
        Cover memory cover = _coverOf(0, limitSeed, termSeed);
        (cover.versionId, cover.holder) = (policy.versionId, policy.holder);
        _sell(policy.holder, abi.encodeCall(ISalesDesk.renew, (policyId, cover, type(uint96).max)), "renew");
    }

    function buyQuotedWithPermit(uint256 who, uint256 limitSeed, uint256 premiumSeed) external {
        Quote memory quote;
        Permit memory permit;
        (quote.versionId, quote.buyer) = (_at.fullyLocked, _holder(who));
        quote.limitAssets = uint96(_between(limitSeed, 1_000e6, 30_000e6));
        quote.premiumAssets = uint96(_between(premiumSeed, 1, 1_000e6));
        quote.termDays = uint16(_between(premiumSeed, 1, 400));
        quote.nonce = ++_nonce;
        quote.expiresAt = uint40(_now());
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(UNDERWRITER_KEY, _at.salesDesk.quoteDigest(quote));
        bytes memory signature = abi.encodePacked(r, s, v);
        address signer = vm.addr(UNDERWRITER_KEY);
        bytes memory data = abi.encodeCall(ISalesDesk.buyQuotedWithPermit, (quote, signer, signature, permit));
        _sell(quote.buyer, data, "buyQuotedWithPermit");
    }

    function cancelQuote(uint8 seed) external {
        bytes memory data = abi.encodeCall(ISalesDesk.cancelQuote, (FIRST_NONCE + 1_000 + seed));
        _act(vm.addr(UNDERWRITER_KEY), address(_at.salesDesk), data, "cancelQuote");
    }

    /* ENDING EARLY */

    function coolOff(uint256 seed) external {
        PolicyId policyId = _anyPolicy(seed);
        _serve(_at.store.holderOf(policyId), abi.encodeCall(IServiceDesk.coolOff, (policyId)), "coolOff");
    }

    function cancel(uint256 seed) external {
        PolicyId policyId = _anyPolicy(seed);
        _serve(_at.store.holderOf(policyId), abi.encodeCall(IServiceDesk.cancel, (policyId)), "cancel");
    }

    function giveCancelNotice(uint256 seed) external {
        bytes memory data = abi.encodeCall(IServiceDesk.giveCancelNotice, (_anyPolicy(seed), bytes32("RISK")));
        _serve(CLERK, data, "giveCancelNotice");
    }

    function withdrawCancelNotice(uint256 seed) external {
        bytes memory data = abi.encodeCall(IServiceDesk.withdrawCancelNotice, (_anyPolicy(seed)));
        _serve(CLERK, data, "withdrawCancelNotice");
    }

    function cancelByInsurer(uint256 seed, bool wait) external {
        PolicyId policyId = _anyPolicy(seed);
        if (wait) _waitFor(_at.serviceDesk.cancelsAt(policyId));
        _serve(CLERK, abi.encodeCall(IServiceDesk.cancelByInsurer, (policyId)), "cancelByInsurer");
    }

    /* INSTALMENTS */

    function payInstalment(uint256 seed, uint256 who) external {
        address payer = _holder(who);
        if (!_fund(payer, PURSE)) return;
        _serve(payer, abi.encodeCall(IServiceDesk.payInstalment, (_anyPolicy(seed))), "payInstalment");
    }

    function giveInstalmentNotice(uint256 seed, bool wait) external {
        PolicyId policyId = _anyPolicy(seed);
        if (wait && _at.serviceDesk.planOf(policyId).parts > 0)
            _waitFor(uint256(_at.serviceDesk.nextDueAt(policyId)) + 1);
        _serve(CLERK, abi.encodeCall(IServiceDesk.giveInstalmentNotice, (policyId)), "giveInstalmentNotice");
    }

    /* WHO IS NAMED */

    function nameBeneficiary(uint256 seed, uint8 whom) external {
        PolicyId policyId = _anyPolicy(seed);
        address[10] memory people = _payees();
        address beneficiary = whom % 3 == 0 ? address(0) : people[whom % 10];
        _register(policyId, abi.encodeCall(IPolicyBook.nameBeneficiary, (policyId, beneficiary)), "nameBeneficiary");
    }

    function addLossPayee(uint256 seed, bool lender, uint16 shareSeed) external {
        PolicyId policyId = _anyPolicy(seed);
        uint16 shareBps = uint16(_between(shareSeed, 1, 10_000));
        bytes memory data = abi.encodeCall(IPolicyBook.addLossPayee, (policyId, lender ? LENDER : HOSPITAL, shareBps));
        _register(policyId, data, "addLossPayee");
    }

    function releaseLossPayee(uint256 seed, bool lender) external {
        bytes memory data = abi.encodeCall(IPolicyBook.releaseLossPayee, (_anyPolicy(seed)));
        _act(lender ? LENDER : HOSPITAL, address(_at.policyBook), data, "releaseLossPayee");
    }

    /// @dev What a token's owner could do elsewhere moves nothing here (ERC-5192).
    function useAsToken(uint256 seed, uint256 to) external {
        PolicyId policyId = _anyPolicy(seed);
        address holder = _at.store.holderOf(policyId);
        uint256 token = policyId.asToken();
        address target = address(_at.policyBook);
        _act(holder, target, abi.encodeCall(IERC721.approve, (_holder(to), token)), "approveToken");
        _act(holder, target, abi.encodeCall(IERC721.setApprovalForAll, (_holder(to), true)), "approveAllTokens");
        bool moved = _act(holder, target, _moving(1, holder, _holder(to), token), "moveToken");
        moved = _act(holder, target, _moving(2, holder, _holder(to), token), "moveToken") || moved;
        moved = _act(_holder(to), target, _moving(0, holder, _holder(to), token), "moveToken") || moved;
        if (moved) _at.store.accuse("arrow");
        _at.store.count("useAsToken");
    }

    /* PRIVATE */

    function _moving(uint256 way, address from, address to, uint256 token) private pure returns (bytes memory) {
        if (way == 0) return abi.encodeCall(IERC721.transferFrom, (from, to, token));
        if (way == 1) return abi.encodeWithSignature("safeTransferFrom(address,address,uint256)", from, to, token);
        return abi.encodeWithSignature("safeTransferFrom(address,address,uint256,bytes)", from, to, token, "");
    }

    function _sell(address buyer, bytes memory data, bytes32 name) private {
        if (!_fund(buyer, PURSE)) return;
        bool owed = _at.pool.buckets().owedAssets > 0;
        if (_act(buyer, address(_at.salesDesk), data, name) && owed) _at.store.accuse("promise");
    }

    function _serve(address by, bytes memory data, bytes32 name) private {
        _act(by, address(_at.serviceDesk), data, name);
    }

    function _register(PolicyId policyId, bytes memory data, bytes32 name) private {
        _act(_at.store.holderOf(policyId), address(_at.policyBook), data, name);
    }

    function _coverOf(uint256 who, uint256 limitSeed, uint256 termSeed) private view returns (Cover memory cover) {
        cover.versionId = termSeed % 2 == 0 ? _at.fullyLocked : _at.partlyLocked;
        cover.holder = _holder(who);
        cover.limitAssets = uint96(_between(limitSeed, 1_000e6, 30_000e6));
        cover.termDays = uint16(_between(termSeed, 7, 365));
        if (termSeed % 3 == 0) cover.startAt = uint40(_now() + _between(limitSeed, 1 hours, 20 days));
    }
}
