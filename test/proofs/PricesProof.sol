// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Capital, Claims, Dues, Ledger} from "../../contracts/capital/Ledger.sol";

/// @title PricesProof
/// @dev CAP-5, CAP-8: leaving never pays more than coming costs, never takes what claims wait for, and opening a claim
/// never raises what a leaver gets.
contract PricesProof {
    function comingAndLeaving(
        uint96 free,
        uint96 committed,
        uint96 reserved,
        uint96 drawn,
        uint128 owed,
        uint128 unreserved
    ) external pure {
        Capital memory capital = Capital(free, committed, 0, 0, false, false);
        Claims memory claims = Claims(reserved, drawn, 0, 0);
        Dues memory dues = Dues(owed, unreserved);
        assert(Ledger.exitEquity(capital, claims, dues) <= Ledger.equity(capital, claims, dues));
    }

    function leaving(uint128 owed, uint128 unreserved, uint256 free) external pure {
        Dues memory dues = Dues(owed, unreserved);
        uint256 leavable = Ledger.leavable(dues, free);
        assert(leavable <= free);
        assert(owed == 0 || leavable == 0);
        assert(leavable == 0 || leavable + unreserved == free);
    }

    function openingAClaim(uint96 free, uint96 committed, uint96 reserved, uint96 drawn, uint96 assets) external pure {
        Capital memory capital = Capital(free, committed, 0, 0, false, false);
        Claims memory claims = Claims(reserved, drawn, 0, 0);
        Dues memory dues = Dues(0, 0);
        uint256 before = Ledger.exitEquity(capital, claims, dues);
        require(assets <= Ledger.lockedOf(capital, claims));
        claims = Ledger.reserve(claims, assets);
        assert(Ledger.exitEquity(capital, claims, dues) + assets == before);
    }

    function settlingWithinTheReserve(
        uint96 free,
        uint96 committed,
        uint96 reserved,
        uint96 drawn,
        uint96 paid
    ) external pure {
        Capital memory capital = Capital(free, committed, 0, 0, false, false);
        Claims memory claims = Claims(reserved, drawn, 0, 0);
        Dues memory dues = Dues(0, 0);
        uint256 before = Ledger.exitEquity(capital, claims, dues);
        claims = Ledger.drawReserved(claims, paid);
        assert(Ledger.exitEquity(capital, claims, dues) == before);
    }
}
