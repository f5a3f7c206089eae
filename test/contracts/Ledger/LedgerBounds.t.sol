// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Capital, Claims, Dues, Income, Ledger} from "../../../contracts/capital/Ledger.sol";

/// @dev What the books refuse, to the unit, and what the last unit they take comes to.
contract LedgerBoundsTest {
    error Unexpected(bytes answer);

    /* DOORS, so that a refusal can be looked at */

    function addFree(uint96 free, uint96 assets) external pure returns (uint96) {
        Capital memory capital;
        capital.freeAssets = free;
        Ledger.addFree(capital, assets);
        return capital.freeAssets;
    }

    function takeFree(uint96 free, uint96 assets) external pure returns (uint96) {
        Capital memory capital;
        capital.freeAssets = free;
        Ledger.takeFree(capital, assets);
        return capital.freeAssets;
    }

    function unlock(uint96 committed, uint96 reserved, uint96 assets) external pure returns (uint96, uint96) {
        Capital memory capital;
        capital.committedAssets = committed;
        Ledger.unlock(capital, _claims(reserved, 0), assets);
        return (capital.freeAssets, capital.committedAssets);
    }

    function relock(uint96 reserved, uint96 assets) external pure returns (uint96) {
        Claims memory claims = _claims(reserved, 0);
        Ledger.relock(claims, assets);
        return claims.reservedAssets;
    }

    function drawLocked(uint96 committed, uint96 reserved, uint96 assets) external pure returns (uint96) {
        Capital memory capital;
        capital.committedAssets = committed;
        Claims memory claims = _claims(reserved, 0);
        Ledger.drawLocked(capital, claims, assets);
        return claims.drawnAssets;
    }

    function bookPremium(
        uint88 unearned,
        uint80 fees,
        uint96 premium,
        uint96 tax,
        uint96 fee
    ) external pure returns (uint88, uint80) {
        Income memory income;
        income.unearnedAssets = unearned;
        income.feesAssets = fees;
        Ledger.bookPremium(income, premium, tax, fee);
        return (income.unearnedAssets, income.feesAssets);
    }

    function earn(uint88 unearned, uint88 assets) external pure returns (uint88) {
        Capital memory capital;
        Income memory income;
        income.unearnedAssets = unearned;
        Ledger.earn(capital, income, assets);
        return income.unearnedAssets;
    }

    /* CAPITAL */

    function test_freeHolds96BitsAndNotOneMore() external view {
        assert(this.addFree(type(uint96).max - 7, 7) == type(uint96).max);
        _refuses(
            abi.encodeCall(this.addFree, (type(uint96).max - 7, 8)),
            abi.encodeWithSelector(Ledger.PoolAmountTooLarge.selector, uint256(1) << 96, type(uint96).max)
        );
    }

    function test_freeGivesWhatThereIsAndNotOneMore() external view {
        assert(this.takeFree(9, 9) == 0);
        _refuses(abi.encodeCall(this.takeFree, (9, 10)), _short("free", 10, 9));
    }

    function test_theLockGivesWhatClaimsLeaveAndNotOneMore() external view {
        (uint96 free, uint96 committed) = this.unlock(9, 4, 5);
        assert(free == 5 && committed == 4);
        _refuses(abi.encodeCall(this.unlock, (9, 4, 6)), _short("locked", 6, 5));
        assert(this.drawLocked(9, 4, 5) == 5);
        _refuses(abi.encodeCall(this.drawLocked, (9, 4, 6)), _short("locked", 6, 5));
    }

    function test_theReserveGivesWhatThereIsAndNotOneMore() external view {
        assert(this.relock(4, 4) == 0);
        _refuses(abi.encodeCall(this.relock, (4, 5)), _short("reserved", 5, 4));
    }

    /* INCOME */

    function test_unearnedHolds88BitsAndNotOneMore() external view {
        (uint88 unearned, uint80 fees) = this.bookPremium(type(uint88).max - 7, 3, 10, 2, 1);
        assert(unearned == type(uint88).max && fees == 6);
        _refuses(
            abi.encodeCall(this.bookPremium, (type(uint88).max - 6, 3, 10, 2, 1)),
            abi.encodeWithSelector(Ledger.PoolAmountTooLarge.selector, uint256(1) << 88, type(uint88).max)
        );
    }

    function test_feesHold80BitsAndNotOneMore() external view {
        (uint88 unearned, uint80 fees) = this.bookPremium(1, type(uint80).max - 3, 10, 2, 1);
        assert(unearned == 8 && fees == type(uint80).max);
        _refuses(
            abi.encodeCall(this.bookPremium, (1, type(uint80).max - 2, 10, 2, 1)),
            abi.encodeWithSelector(Ledger.PoolAmountTooLarge.selector, uint256(1) << 80, type(uint80).max)
        );
    }

    function test_whatIsUnearnedIsEarnedAndNotOneMore() external view {
        assert(this.earn(4, 4) == 0);
        _refuses(abi.encodeCall(this.earn, (4, 5)), _short("unearned", 5, 4));
    }

    /* EQUITY */

    function test_equityIsFreeLockedAndReservedLessWhatIsOwed() external pure {
        (Capital memory capital, Claims memory claims) = _books();
        assert(Ledger.lockedOf(capital, claims) == 60);
        assert(Ledger.equity(capital, claims, Dues({owedAssets: 0, unreservedAssets: 0})) == 190);
        assert(Ledger.equity(capital, claims, Dues({owedAssets: 50, unreservedAssets: 0})) == 140);
        assert(Ledger.exitEquity(capital, claims, Dues({owedAssets: 50, unreservedAssets: 0})) == 110);
    }

    function test_whoLeavesBearsWhatClaimsWantToo() external pure {
        (Capital memory capital, Claims memory claims) = _books();
        assert(Ledger.exitEquity(capital, claims, Dues({owedAssets: 50, unreservedAssets: 20})) == 90);
        assert(Ledger.equity(capital, claims, Dues({owedAssets: 50, unreservedAssets: 20})) == 140);
        assert(Ledger.leavable(Dues({owedAssets: 0, unreservedAssets: 20}), 21) == 1);
        assert(Ledger.leavable(Dues({owedAssets: 0, unreservedAssets: 22}), 21) == 0);
        assert(Ledger.leavable(Dues({owedAssets: 1, unreservedAssets: 0}), 21) == 0);
    }

    function test_equityIsNothingWhenEverythingIsOwed() external pure {
        (Capital memory capital, Claims memory claims) = _books();
        assert(Ledger.equity(capital, claims, Dues({owedAssets: 189, unreservedAssets: 0})) == 1);
        assert(Ledger.equity(capital, claims, Dues({owedAssets: 190, unreservedAssets: 0})) == 0);
        assert(Ledger.equity(capital, claims, Dues({owedAssets: 191, unreservedAssets: 0})) == 0);
        assert(Ledger.exitEquity(capital, claims, Dues({owedAssets: 161, unreservedAssets: 0})) == 0);
    }

    /* PRIVATE */

    /// @dev 100 free, 100 committed: 60 locked, 30 reserved, 10 drawn.
    function _books() private pure returns (Capital memory capital, Claims memory claims) {
        capital.freeAssets = 100;
        capital.committedAssets = 100;
        claims = _claims(30, 10);
    }

    function _claims(uint96 reserved, uint96 drawn) private pure returns (Claims memory claims) {
        (claims.reservedAssets, claims.drawnAssets) = (reserved, drawn);
    }

    function _short(bytes32 bucket, uint256 needed, uint256 available) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Ledger.PoolBucketShort.selector, bucket, needed, available);
    }

    function _refuses(bytes memory call, bytes memory reason) private view {
        // The refusal is what is looked at.
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, bytes memory answer) = address(this).staticcall(call);
        require(!success && keccak256(answer) == keccak256(reason), Unexpected(answer));
    }
}
