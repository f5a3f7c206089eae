// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {Buckets, IReservePool} from "../interfaces/IReservePool.sol";
import {ITreasuryDesk} from "../interfaces/ITreasuryDesk.sol";
import {FeeAges} from "./FeeAges.sol";
import {Ledger} from "./Ledger.sol";

/// @title TreasuryDesk
/// @notice Where staff tells the pools what only staff can know, and where the carrier takes what is its own.
/// @dev Owns nothing and holds nothing: the pools have no administrator, so the AccessManager's word ends here and goes on
/// as a call that a pool takes from this contract alone. What a call may reach is the pool's to decide.
contract TreasuryDesk is ITreasuryDesk, AccessManaged {
    /// @notice Who knows what the versions of a pool charge.
    IProductBook public immutable productBook;

    mapping(address pool => bool) private _isPool;

    constructor(address authority, IProductBook productBook_, address[] memory pools) AccessManaged(authority) {
        productBook = productBook_;
        for (uint256 i = 0; i < pools.length; ++i) {
            _isPool[pools[i]] = true;
        }
    }

    /* THE CARRIER'S MONEY */

    /// @inheritdoc ITreasuryDesk
    function withdrawFees(IReservePool pool, address to, uint96 assets) external restricted {
        _requirePool(pool);
        pool.withdrawFees(to, assets, _chargesBpsOf(pool));
    }

    /// @inheritdoc ITreasuryDesk
    function withdrawDeposit(IReservePool pool, address to, uint96 assets) external restricted {
        _requirePool(pool);
        pool.withdrawDeposit(to, assets, _chargesBpsOf(pool));
    }

    /* BANK RAIL */

    /// @inheritdoc ITreasuryDesk
    function attestSettlement(IReservePool pool, uint64 instructionId, bytes32 paymentReference) external restricted {
        _requirePool(pool);
        pool.closeInstruction(instructionId, true, paymentReference);
    }

    /// @inheritdoc ITreasuryDesk
    function attestRejection(IReservePool pool, uint64 instructionId, bytes32 reason) external restricted {
        _requirePool(pool);
        pool.closeInstruction(instructionId, false, reason);
    }

    /* EXPOSURE */

    /// @inheritdoc ITreasuryDesk
    function setZoneCap(IReservePool pool, uint32 zone, uint96 capAssets) external restricted {
        _requirePool(pool);
        pool.setZoneCap(zone, capAssets);
    }

    /* READING */

    /// @inheritdoc ITreasuryDesk
    function withdrawableOf(IReservePool pool) external view returns (uint256 feesAssets, uint256 depositAssets) {
        _requirePool(pool);
        Buckets memory held = pool.buckets();
        if (held.owedAssets > 0) return (0, 0);

        uint256 refundableAssets = FeeAges.refundableUp(held.unearnedAssets, _chargesBpsOf(pool));
        feesAssets = Ledger.lessOrZero(held.ripeFeesAssets, refundableAssets);
        uint256 neededAssets = Ledger.lessOrZero(refundableAssets, held.feesAssets);
        depositAssets = Ledger.lessOrZero(held.depositAssets, neededAssets);
    }

    /// @inheritdoc ITreasuryDesk
    function isPool(address pool) external view returns (bool) {
        return _isPool[pool];
    }

    /* PRIVATE */

    function _chargesBpsOf(IReservePool pool) private view returns (uint16) {
        return productBook.poolChargesOf(address(pool));
    }

    function _requirePool(IReservePool pool) private view {
        require(_isPool[address(pool)], TreasuryPoolUnknown(address(pool)));
    }
}
