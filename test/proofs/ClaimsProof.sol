// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Capital, Claims, Ledger} from "../../contracts/capital/Ledger.sol";

/// @title ClaimsProof
/// @dev CAP-1, CAP-3: what claims reserve, draw and give back moves between the lock, the reserve, free capital and the
/// payees, and nowhere else.
contract ClaimsProof {
    function reserving(uint96 committed, uint96 reserved, uint96 drawn, uint96 assets) external pure {
        Capital memory capital = _capital(0, committed);
        Claims memory claims = _claims(reserved, drawn);
        uint256 locked = Ledger.lockedOf(capital, claims);
        require(assets <= locked);
        claims = Ledger.reserve(claims, assets);
        assert(claims.reservedAssets == uint256(reserved) + assets);
        assert(Ledger.lockedOf(capital, claims) + assets == locked);
    }

    function drawingReserved(uint96 committed, uint96 reserved, uint96 drawn, uint96 assets) external pure {
        Capital memory capital = _capital(0, committed);
        Claims memory claims = _claims(reserved, drawn);
        uint256 locked = Ledger.lockedOf(capital, claims);
        claims = Ledger.drawReserved(claims, assets);
        assert(uint256(claims.reservedAssets) + assets == reserved);
        assert(Ledger.lockedOf(capital, claims) == locked);
    }

    function drawingLocked(uint96 committed, uint96 reserved, uint96 drawn, uint96 assets) external pure {
        Capital memory capital = _capital(0, committed);
        Claims memory claims = _claims(reserved, drawn);
        uint256 locked = Ledger.lockedOf(capital, claims);
        claims = Ledger.drawLocked(capital, claims, assets);
        assert(Ledger.lockedOf(capital, claims) + assets == locked);
        assert(claims.reservedAssets == reserved);
    }

    function relocking(uint96 committed, uint96 reserved, uint96 drawn, uint96 assets) external pure {
        Capital memory capital = _capital(0, committed);
        Claims memory claims = _claims(reserved, drawn);
        uint256 locked = Ledger.lockedOf(capital, claims);
        claims = Ledger.relock(claims, assets);
        assert(uint256(claims.reservedAssets) + assets == reserved);
        assert(Ledger.lockedOf(capital, claims) == locked + assets);
    }

    function releasing(uint96 free, uint96 committed, uint96 reserved, uint96 drawn, uint96 assets) external pure {
        Capital memory capital = _capital(free, committed);
        Claims memory claims = _claims(reserved, drawn);
        uint256 locked = Ledger.lockedOf(capital, claims);
        (capital, claims) = Ledger.release(capital, claims, assets);
        assert(capital.freeAssets == uint256(free) + assets);
        assert(uint256(claims.reservedAssets) + assets == reserved);
        assert(Ledger.lockedOf(capital, claims) == locked);
    }

    function _capital(uint96 free, uint96 committed) private pure returns (Capital memory) {
        return Capital(free, committed, 0, 0, false, false);
    }

    function _claims(uint96 reserved, uint96 drawn) private pure returns (Claims memory) {
        return Claims(reserved, drawn, 0, 0);
    }
}
