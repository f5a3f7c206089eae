// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Capital, Dues, Ledger, Payables} from "../../contracts/capital/Ledger.sol";

/// @title DuesProof
/// @dev CAP-4: what is owed, wanted, payable and held is counted once, and the flags of capital say so.
contract DuesProof {
    function owing(uint128 owed, uint96 assets) external pure {
        Capital memory capital = _capital(0);
        Dues memory dues = Dues(owed, 0);
        (capital, dues) = Ledger.owe(capital, dues, assets);
        assert(dues.owedAssets == uint256(owed) + assets);
        assert(capital.inDebt == (dues.owedAssets > 0));
    }

    function payingOwed(uint96 free, uint128 owed, uint96 assets) external pure {
        Capital memory capital = _capital(free);
        Dues memory dues = Dues(owed, 0);
        (capital, dues) = Ledger.payOwed(capital, dues, assets);
        assert(uint256(dues.owedAssets) + assets == owed);
        assert(uint256(capital.freeAssets) + assets == free);
        assert(capital.inDebt == (dues.owedAssets > 0));
    }

    function wanting(uint128 unreserved, uint96 before, uint96 wanted) external pure {
        Capital memory capital = _capital(0);
        Dues memory dues = Dues(0, unreserved);
        (capital, dues) = Ledger.want(capital, dues, before, wanted);
        assert(uint256(dues.unreservedAssets) + before == uint256(unreserved) + wanted);
        assert(capital.isShort == (dues.unreservedAssets > 0));
    }

    function addingPayable(uint128 payable_, uint128 held, uint96 assets) external pure {
        Payables memory payables = Payables(payable_, held);
        payables = Ledger.addPayable(payables, assets);
        assert(payables.payableAssets == uint256(payable_) + assets);
    }

    function takingPayable(uint128 payable_, uint96 assets) external pure {
        Payables memory payables = Payables(payable_, 0);
        payables = Ledger.takePayable(payables, assets);
        assert(uint256(payables.payableAssets) + assets == payable_);
    }

    function holding(uint128 payable_, uint128 held, uint96 assets) external pure {
        Payables memory payables = Payables(payable_, held);
        payables = Ledger.hold(payables, assets);
        assert(payables.payableAssets == payable_);
        assert(payables.heldAssets == uint256(held) + assets);
        assert(payables.heldAssets <= payables.payableAssets);
    }

    function unholding(uint128 payable_, uint128 held, uint96 assets) external pure {
        Payables memory payables = Payables(payable_, held);
        payables = Ledger.unhold(payables, assets);
        assert(payables.payableAssets == payable_);
        assert(uint256(payables.heldAssets) + assets == held);
    }

    function _capital(uint96 free) private pure returns (Capital memory) {
        return Capital(free, 0, 0, 0, false, false);
    }
}
