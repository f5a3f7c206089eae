// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Capital, Carrier, Dues, Income, Ledger, Payables} from "../../../contracts/capital/Ledger.sol";

/// @dev What is owed, waits and ripens, at its last unit and its first day: the refusals of the books beside those of capital.
contract LedgerEndsTest {
    uint32 private constant SINCE = 20_000;

    error Unexpected(bytes answer);

    /* DOORS, so that a refusal can be looked at */

    function payOwed(uint96 free, uint128 owed, uint96 assets) external pure returns (uint96, uint128, bool) {
        Capital memory capital;
        capital.freeAssets = free;
        Dues memory dues = Dues({owedAssets: owed, unreservedAssets: 0});
        (capital, dues) = Ledger.payOwed(capital, dues, assets);
        return (capital.freeAssets, dues.owedAssets, capital.inDebt);
    }

    function want(uint128 unreserved, uint96 before, uint96 wanted) external pure returns (uint128, bool) {
        Capital memory capital;
        Dues memory dues = Dues({owedAssets: 0, unreservedAssets: unreserved});
        (capital, dues) = Ledger.want(capital, dues, before, wanted);
        return (dues.unreservedAssets, capital.isShort);
    }

    function takePayable(uint128 payables, uint96 assets) external pure returns (uint128) {
        return Ledger.takePayable(Payables({payableAssets: payables, heldAssets: 0}), assets).payableAssets;
    }

    function hold(uint128 payables, uint128 held, uint96 assets) external pure returns (uint128) {
        return Ledger.hold(Payables({payableAssets: payables, heldAssets: held}), assets).heldAssets;
    }

    function unhold(uint128 payables, uint128 held, uint96 assets) external pure returns (uint128) {
        return Ledger.unhold(Payables({payableAssets: payables, heldAssets: held}), assets).heldAssets;
    }

    function takeRipe(uint80 fees, uint80 ripe, uint80 assets) external pure returns (uint80, uint80) {
        Income memory income;
        income.feesAssets = fees;
        Carrier memory carrier = _carrier(0, ripe, 0);
        (income, carrier) = Ledger.takeRipe(income, carrier, assets);
        return (income.feesAssets, carrier.ripeAssets);
    }

    function addDeposit(uint96 deposit, uint96 assets) external pure returns (uint96) {
        return Ledger.addDeposit(_carrier(deposit, 0, 0), assets).depositAssets;
    }

    function takeDeposit(uint96 deposit, uint96 assets) external pure returns (uint96) {
        return Ledger.takeDeposit(_carrier(deposit, 0, 0), assets).depositAssets;
    }

    /* WHAT IS OWED AND WANTED */

    function test_aSingleUnitIsADebtAndNothingIsNone() external pure {
        Capital memory capital;
        Dues memory dues;
        (capital, dues) = Ledger.owe(capital, dues, 0);
        assert(!capital.inDebt && dues.owedAssets == 0);
        (capital, dues) = Ledger.owe(capital, dues, 1);
        assert(capital.inDebt && dues.owedAssets == 1);
    }

    function test_whatIsOwedIsPaidAndNotOneMore() external view {
        (uint96 free, uint128 owed, bool inDebt) = this.payOwed(9, 4, 3);
        assert(free == 6 && owed == 1 && inDebt);
        (free, owed, inDebt) = this.payOwed(9, 4, 4);
        assert(free == 5 && owed == 0 && !inDebt);
        _refuses(abi.encodeCall(this.payOwed, (9, 4, 5)), _short("owed", 5, 4));
        _refuses(abi.encodeCall(this.payOwed, (3, 4, 4)), _short("free", 4, 3));
    }

    function test_aSingleUnitIsWantedAndNothingIsNot() external view {
        (uint128 unreserved, bool isShort) = this.want(7, 7, 1);
        assert(unreserved == 1 && isShort);
        (unreserved, isShort) = this.want(7, 7, 0);
        assert(unreserved == 0 && !isShort);
        (unreserved, isShort) = this.want(7, 5, 4);
        assert(unreserved == 6 && isShort);
        _refuses(abi.encodeCall(this.want, (7, 8, 9)), _short("unreserved", 8, 7));
    }

    /* WHAT WAITS */

    function test_whatWaitsLeavesAndNotOneMore() external view {
        assert(this.takePayable(4, 4) == 0);
        assert(this.takePayable(4, 1) == 3);
        _refuses(abi.encodeCall(this.takePayable, (4, 5)), _short("payable", 5, 4));
    }

    function test_whatWaitsCanBeHeldAndNotOneMore() external view {
        assert(this.hold(9, 4, 5) == 9);
        _refuses(abi.encodeCall(this.hold, (9, 4, 6)), _short("payable", 10, 9));
        assert(this.unhold(9, 4, 4) == 0);
        assert(this.unhold(9, 4, 1) == 3);
        _refuses(abi.encodeCall(this.unhold, (9, 4, 5)), _short("held", 5, 4));
    }

    /* FEES AND DEPOSIT */

    function test_feesRipenAfterThirtyOneDaysAndNotOneEarlier() external pure {
        Income memory income;
        income.feesAssets = 10;
        Carrier memory carrier = Ledger.ripen(income, _carrier(0, 2, 3), SINCE + 30);
        assert(carrier.ripeAssets == 2 && carrier.ripeningAssets == 3 && carrier.ripeningSinceDay == SINCE);
        carrier = Ledger.ripen(income, _carrier(0, 2, 3), SINCE + 31);
        assert(carrier.ripeAssets == 5 && carrier.ripeningAssets == 5 && carrier.ripeningSinceDay == SINCE + 31);
    }

    function test_whatIsRipeLeavesAndNotOneMore() external view {
        (uint80 fees, uint80 ripe) = this.takeRipe(9, 4, 4);
        assert(fees == 5 && ripe == 0);
        _refuses(abi.encodeCall(this.takeRipe, (9, 4, 5)), _short("ripe", 5, 4));
    }

    function test_CAP26_whatIsRipeGivesWayFirstThenWhatRipens() external pure {
        _givesBack({wanted: 3, given: 3, ripe: 1, ripening: 5});
        _givesBack({wanted: 4, given: 4, ripe: 0, ripening: 5});
        _givesBack({wanted: 5, given: 5, ripe: 0, ripening: 4});
        _givesBack({wanted: 9, given: 9, ripe: 0, ripening: 0});
        _givesBack({wanted: 10, given: 10, ripe: 0, ripening: 0});
        _givesBack({wanted: 11, given: 10, ripe: 0, ripening: 0});
    }

    function test_theDepositHolds96BitsAndGivesWhatThereIs() external view {
        assert(this.addDeposit(type(uint96).max - 7, 7) == type(uint96).max);
        _refuses(
            abi.encodeCall(this.addDeposit, (type(uint96).max - 7, 8)),
            abi.encodeWithSelector(Ledger.PoolAmountTooLarge.selector, uint256(1) << 96, type(uint96).max)
        );
        assert(this.takeDeposit(4, 4) == 0);
        _refuses(abi.encodeCall(this.takeDeposit, (4, 5)), _short("deposit", 5, 4));
    }

    function test_interestIsDrawnFromRipeFeesFirst() external pure {
        _draws({wanted: 3, fromFees: 3, fromDeposit: 0});
        _draws({wanted: 4, fromFees: 4, fromDeposit: 0});
        _draws({wanted: 5, fromFees: 4, fromDeposit: 1});
        _draws({wanted: 10, fromFees: 4, fromDeposit: 6});
        _draws({wanted: 11, fromFees: 4, fromDeposit: 6});
    }

    /* PRIVATE */

    /// @dev Of ten in fees, four ripe and five ripening.
    function _givesBack(uint80 wanted, uint80 given, uint80 ripe, uint80 ripening) private pure {
        Income memory income;
        income.feesAssets = 10;
        Carrier memory carrier = _carrier(0, 4, 5);
        uint80 gave;
        (income, carrier, gave) = Ledger.giveBackFees(income, carrier, wanted);
        assert(gave == given && income.feesAssets == 10 - given);
        assert(carrier.ripeAssets == ripe && carrier.ripeningAssets == ripening);
    }

    /// @dev Of ten in fees, four ripe, and six in the deposit.
    function _draws(uint96 wanted, uint80 fromFees, uint96 fromDeposit) private pure {
        Income memory income;
        income.feesAssets = 10;
        Carrier memory carrier = _carrier(6, 4, 0);
        uint80 fees;
        uint96 deposit;
        (income, carrier, fees, deposit) = Ledger.drawInterest(income, carrier, wanted);
        assert(fees == fromFees && deposit == fromDeposit);
        assert(income.feesAssets == 10 - fromFees && carrier.ripeAssets == 4 - fromFees);
        assert(carrier.depositAssets == 6 - fromDeposit);
    }

    function _carrier(uint96 deposit, uint80 ripe, uint80 ripening) private pure returns (Carrier memory) {
        return Carrier({depositAssets: deposit, ripeAssets: ripe, ripeningAssets: ripening, ripeningSinceDay: SINCE});
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
