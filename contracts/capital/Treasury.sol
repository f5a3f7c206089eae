// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IReservePool, RefundEntry} from "../interfaces/IReservePool.sol";
import {VersionId} from "../types/Ids.sol";
import {Rail} from "../types/ProductTypes.sol";
import {Books, Payment, Zone} from "./Books.sol";
import {EarningCalendar, EarningDay} from "./EarningCalendar.sol";
import {FeeAges} from "./FeeAges.sol";
import {Capital, Carrier, Income, Ledger} from "./Ledger.sol";
import {Paying} from "./Paying.sol";
import {Pull} from "./Pull.sol";

/// @title Treasury
/// @notice Premium on its way from unearned to free or back to who paid it, locks that end, zones, fees and the carrier's
/// deposit.
/// @dev Linked to the pool, working on the pool's books under the pool's guard.
library Treasury {
    using EarningCalendar for mapping(uint32 day => EarningDay);
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /* REFUNDS */

    /// @notice Give premium back, and owe what the books cannot give.
    function refund(Books storage books, IERC20 asset, RefundEntry memory entry) external {
        Paying.requirePayee(entry.payee);
        uint32 today = _today();
        bool sound = entry.fromDay >= today && entry.fromDay <= entry.endDay;
        require(sound, IReservePool.PoolRefundDaysInvalid(entry.policyId, entry.fromDay, today, entry.endDay));

        uint96 unearnedAssets = _stopEarning(books, entry);
        (uint96 feesAssets, uint96 depositAssets) = _giveBackFees(books, entry.feesAssets);
        uint96 wantedAssets = entry.freeAssets + entry.feesAssets - feesAssets - depositAssets;
        Capital memory capital = books.capital;
        uint96 freeAssets = capital.inDebt ? 0 : Ledger.lessOf(wantedAssets, capital.freeAssets);
        books.capital = Ledger.takeFree(capital, freeAssets);
        emit IReservePool.PremiumRefunded({
            policyId: entry.policyId,
            versionId: entry.versionId,
            payee: entry.payee,
            dailyAssets: entry.dailyAssets,
            fromDay: entry.fromDay,
            endDay: entry.endDay,
            feesAssets: feesAssets,
            depositAssets: depositAssets,
            freeAssets: freeAssets,
            owedAssets: wantedAssets - freeAssets
        });

        uint96 fundedAssets = unearnedAssets + feesAssets + depositAssets + freeAssets;
        if (wantedAssets > freeAssets) Paying.oweOne(books, _refundOf(entry, wantedAssets - freeAssets));
        if (fundedAssets > 0) Paying.pay(books, asset, _refundOf(entry, fundedAssets));
    }

    /* LOCKS AND ZONES */

    /// @notice Give closed policies' lock back to free capital.
    function releaseLock(
        Books storage books,
        VersionId versionId,
        uint32 zone,
        uint128 lockAssets,
        uint128 insuredAssets
    ) external {
        books.capital = Ledger.unlock(books.capital, books.claims, uint256(lockAssets).toUint96());
        books.insured[versionId] -= insuredAssets;
        emit IReservePool.LockReleased(versionId, lockAssets, insuredAssets);
        if (zone > 0) _insureZone(books, zone, 0, insuredAssets);
    }

    /// @notice Insure more in a zone, as far as its cap allows.
    function insureZone(Books storage books, uint32 zone, uint96 assets) external {
        _insureZone(books, zone, assets, 0);
    }

    /// @notice Set the most that may be insured in a zone.
    function setZoneCap(Books storage books, uint32 zone, uint96 capAssets) external {
        books.zones[zone].capAssets = capAssets;
        emit IReservePool.ZoneCapSet(zone, capAssets);
    }

    /* THE CARRIER'S MONEY */

    /// @notice Let fees grow older.
    function ripenFees(Books storage books) external {
        FeeAges.ripen(books, books.income);
    }

    /// @notice Take out fees that nobody can ask back: past every cooling-off, and beyond what days to come may give back.
    function withdrawFees(Books storage books, IERC20 asset, address to, uint96 assets, uint256 chargesBps) external {
        _requireMayLeave(books, to, assets);
        Income memory income = books.income;
        Carrier memory carrier = FeeAges.ripen(books, income);
        uint256 keptAssets = FeeAges.refundableUp(income.unearnedAssets, chargesBps);
        uint256 mostAssets = Ledger.lessOrZero(carrier.ripeAssets, keptAssets);
        require(assets <= mostAssets, IReservePool.PoolRefundsUncovered(assets, mostAssets));

        (books.income, books.carrier) = Ledger.takeRipe(income, carrier, uint256(assets).toUint80());
        emit IReservePool.FeesWithdrawn(to, assets);
        asset.safeTransfer(to, assets);
    }

    /// @notice Add to the carrier's deposit.
    function fundDeposit(Books storage books, IERC20 asset, uint96 assets) external {
        require(assets > 0, IReservePool.PoolAmountZero());
        books.carrier = Ledger.addDeposit(books.carrier, assets);
        emit IReservePool.DepositFunded(msg.sender, assets);
        Pull.exactly(asset, msg.sender, assets);
    }

    /// @notice Take from the carrier's deposit what is not needed in the place of fees that late interest took.
    function withdrawDeposit(
        Books storage books,
        IERC20 asset,
        address to,
        uint96 assets,
        uint256 chargesBps
    ) external {
        _requireMayLeave(books, to, assets);
        Income memory income = books.income;
        Carrier memory carrier = books.carrier;
        uint256 neededAssets = Ledger.lessOrZero(
            FeeAges.refundableUp(income.unearnedAssets, chargesBps),
            income.feesAssets
        );
        uint256 mostAssets = Ledger.lessOrZero(carrier.depositAssets, neededAssets);
        require(assets <= mostAssets, IReservePool.PoolRefundsUncovered(assets, mostAssets));

        books.carrier = Ledger.takeDeposit(carrier, assets);
        emit IReservePool.DepositWithdrawn(to, assets);
        asset.safeTransfer(to, assets);
    }

    /// @notice Take in capital that takes no shares.
    function recapitalise(Books storage books, IERC20 asset, uint96 assets) external {
        require(assets > 0, IReservePool.PoolAmountZero());
        books.capital = Ledger.addFree(books.capital, assets);
        emit IReservePool.Recapitalised(msg.sender, assets);
        Pull.exactly(asset, msg.sender, assets);
    }

    /* PRIVATE */

    /// @dev unearned → out, for the days that are given back.
    function _stopEarning(Books storage books, RefundEntry memory entry) private returns (uint96 unearnedAssets) {
        unearnedAssets = entry.dailyAssets * (entry.endDay - entry.fromDay);
        if (unearnedAssets == 0) return 0;
        books.income = Ledger.unearn(books.income, uint256(unearnedAssets).toUint88());
        books.calendar.stop(entry.dailyAssets, entry.fromDay, entry.endDay);
    }

    function _giveBackFees(
        Books storage books,
        uint96 wantedAssets
    ) private returns (uint96 feesAssets, uint96 depositAssets) {
        if (wantedAssets == 0) return (0, 0);
        Income memory income = books.income;
        Carrier memory carrier = FeeAges.ripen(books, income);
        (income, carrier, feesAssets) = Ledger.giveBackFees(income, carrier, uint256(wantedAssets).toUint80());
        depositAssets = Ledger.lessOf(wantedAssets - feesAssets, carrier.depositAssets);
        books.income = income;
        books.carrier = Ledger.takeDeposit(carrier, depositAssets);
    }

    /// @dev A policy is paid under its claim number zero.
    function _refundOf(RefundEntry memory entry, uint96 assets) private pure returns (Payment memory payment) {
        payment.claimId = entry.policyId.claimOn(0);
        payment.payee = entry.payee;
        payment.assets = assets;
        payment.rail = Rail.Token;
    }

    function _insureZone(Books storage books, uint32 number, uint128 addedAssets, uint128 takenAssets) private {
        Zone memory zone = books.zones[number];
        uint256 insuredAssets = uint256(zone.insuredAssets) + addedAssets - takenAssets;
        bool within = addedAssets == 0 || insuredAssets <= zone.capAssets;
        require(within, IReservePool.PoolZoneCapExceeded(number, insuredAssets, zone.capAssets));
        zone.insuredAssets = uint128(insuredAssets);
        books.zones[number] = zone;
        emit IReservePool.ZoneInsured(number, zone.insuredAssets);
    }

    /// @dev While something is owed nothing of the carrier's leaves.
    function _requireMayLeave(Books storage books, address to, uint96 assets) private view {
        uint256 owedAssets = books.dues.owedAssets;
        require(owedAssets == 0, IReservePool.PoolInDebt(owedAssets));
        require(assets > 0, IReservePool.PoolAmountZero());
        Paying.requirePayee(to);
    }

    function _today() private view returns (uint32) {
        return uint32(block.timestamp / 1 days);
    }
}
