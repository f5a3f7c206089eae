// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Capital, Claims, Ledger} from "../../contracts/capital/Ledger.sol";

/// @title CapitalProof
/// @dev CAP-1, CAP-2: free and locked move by exactly what is taken in, let out or set aside.
contract CapitalProof {
    function addingFree(uint96 free, uint96 assets) external pure {
        Capital memory capital = _capital(free, 0);
        capital = Ledger.addFree(capital, assets);
        assert(capital.freeAssets == uint256(free) + assets);
    }

    function takingFree(uint96 free, uint96 assets) external pure {
        Capital memory capital = _capital(free, 0);
        capital = Ledger.takeFree(capital, assets);
        assert(uint256(capital.freeAssets) + assets == free);
    }

    function committing(uint96 free, uint96 committed, uint96 assets) external pure {
        Capital memory capital = _capital(free, committed);
        capital = Ledger.commit(capital, assets);
        assert(uint256(capital.freeAssets) + assets == free);
        assert(capital.committedAssets == uint256(committed) + assets);
    }

    function unlocking(uint96 free, uint96 committed, uint96 reserved, uint96 drawn, uint96 assets) external pure {
        Capital memory capital = _capital(free, committed);
        Claims memory claims = _claims(reserved, drawn);
        uint256 locked = Ledger.lockedOf(capital, claims);
        capital = Ledger.unlock(capital, claims, assets);
        assert(capital.freeAssets == uint256(free) + assets);
        assert(Ledger.lockedOf(capital, claims) + assets == locked);
    }

    function _capital(uint96 free, uint96 committed) private pure returns (Capital memory) {
        return Capital(free, committed, 0, 0, false, false);
    }

    function _claims(uint96 reserved, uint96 drawn) private pure returns (Claims memory) {
        return Claims(reserved, drawn, 0, 0);
    }
}
