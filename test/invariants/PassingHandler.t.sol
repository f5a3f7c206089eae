// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ITransferDesk, Transfer} from "../../contracts/interfaces/ITransferDesk.sol";
import {PolicyId} from "../../contracts/types/Ids.sol";
import {Places} from "./Actors.sol";
import {Recorder} from "./Recorder.sol";
import {vm} from "./Vm.sol";

/// @dev How policies change hands, or keys: transfer with consent, succession, recovery, the owner's word against them.
contract PassingHandler is Recorder {
    uint256 private _nonce;

    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* PASSING TO ANOTHER PERSON */

    /// @dev With the insurer's consent; then the same consent again, which must not work (POL-5).
    function transfer(uint256 seed, uint256 to, bool late) external {
        PolicyId policyId = _anyPolicy(seed);
        Transfer memory consent;
        (consent.policyId, consent.from, consent.to) = (policyId, _at.store.holderOf(policyId), _holder(to));
        consent.nonce = ++_nonce;
        consent.expiresAt = uint40(late ? _now() - 1 : _now());
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(UNDERWRITER_KEY, _at.transferDesk.transferDigest(consent));
        bytes memory signature = abi.encodePacked(r, s, v);
        bytes memory data = abi.encodeCall(ITransferDesk.transfer, (consent, vm.addr(UNDERWRITER_KEY), signature));
        bool passed = _desk(consent.from, data, "transfer");
        bool again = _desk(consent.from, data, "transfer") || _desk(consent.to, data, "transfer");
        if (again || (passed && late)) _at.store.accuse("arrow");
    }

    function cancelTransfer(uint8 seed) external {
        bytes memory data = abi.encodeCall(ITransferDesk.cancelTransfer, (1_000_000 + uint256(seed)));
        _desk(vm.addr(UNDERWRITER_KEY), data, "cancelTransfer");
    }

    /* SUCCESSION */

    function nameSuccessor(uint256 who, uint256 to) external {
        _desk(_holder(who), abi.encodeCall(ITransferDesk.nameSuccessor, (_holder(to))), "nameSuccessor");
    }

    function requestSuccession(uint256 who) external {
        address owner = _holder(who);
        bytes memory data = abi.encodeCall(ITransferDesk.requestSuccession, (owner));
        _desk(_at.transferDesk.successorOf(owner), data, "requestSuccession");
    }

    function takeOver(uint256 who, uint256 seed, bool wait) external {
        address owner = _holder(who);
        uint40 maturesAt = _at.transferDesk.successionOf(owner).maturesAt;
        if (wait) _waitFor(maturesAt);
        bool early = _now() < maturesAt || maturesAt == 0;
        bytes memory data = abi.encodeCall(ITransferDesk.takeOver, (owner, _policiesOf(owner, seed), _pools()));
        bool taken = _desk(_at.transferDesk.successionOf(owner).to, data, "takeOver");
        if (taken && early) _at.store.accuse("arrow");
    }

    /* RECOVERY */

    function proposeRecovery(uint256 who, uint256 to) external {
        bytes memory data = abi.encodeCall(
            ITransferDesk.proposeRecovery,
            (_holder(who), _holder(to), bytes32("order"))
        );
        _desk(CLERK, data, "proposeRecovery");
    }

    function approveRecovery(uint256 who, bool oneself) external {
        address owner = _holder(who);
        address to = _at.transferDesk.recoveryOf(owner).to;
        bytes memory data = abi.encodeCall(ITransferDesk.approveRecovery, (owner, to, bytes32("order")));
        if (_desk(oneself ? CLERK : CHECKER, data, "approveRecovery") && oneself) _at.store.accuse("seat");
    }

    function completeRecovery(uint256 who, uint256 seed, bool wait) external {
        address owner = _holder(who);
        uint40 maturesAt = _at.transferDesk.recoveryOf(owner).maturesAt;
        if (wait) _waitFor(maturesAt);
        bool early = _now() < maturesAt || maturesAt == 0;
        bytes memory data = abi.encodeCall(ITransferDesk.completeRecovery, (owner, _policiesOf(owner, seed), _pools()));
        if (_desk(STRANGER, data, "completeRecovery") && early) _at.store.accuse("arrow");
    }

    /* THE OWNER'S WORD */

    function veto(uint256 who) external {
        _desk(_holder(who), abi.encodeCall(ITransferDesk.veto, ()), "veto");
    }

    /* PRIVATE */

    function _desk(address by, bytes memory data, bytes32 name) private returns (bool) {
        return _act(by, address(_at.transferDesk), data, name);
    }

    function _pools() private view returns (address[] memory pools) {
        pools = new address[](1);
        pools[0] = address(_at.pool);
    }

    /// @dev One of the owner's policies, if there is one.
    function _policiesOf(address owner, uint256 seed) private view returns (PolicyId[] memory policyIds) {
        uint256 count = _at.store.policyCount();
        for (uint256 i = 0; i < count; ++i) {
            PolicyId policyId = _at.store.policies(((seed % count) + i) % count);
            if (_at.store.holderOf(policyId) != owner) continue;
            policyIds = new PolicyId[](1);
            policyIds[0] = policyId;
            return policyIds;
        }
    }
}
