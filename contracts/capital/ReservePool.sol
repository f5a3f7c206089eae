// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {
    Buckets,
    Instruction,
    IReservePool,
    PagePayment,
    PayOrder,
    PoolCore,
    PoolSetup,
    RefundEntry,
    SaleEntry
} from "../interfaces/IReservePool.sol";
import {Payee} from "../types/ClaimTypes.sol";
import {ClaimId, VersionId} from "../types/Ids.sol";
import {Rail} from "../types/ProductTypes.sol";
import {Payment, Zone} from "./Books.sol";
import {ClaimMoney} from "./ClaimMoney.sol";
import {EarningCalendar, EarningDay} from "./EarningCalendar.sol";
import {Exits} from "./Exits.sol";
import {Capital, Claims, Income, Ledger} from "./Ledger.sol";
import {Paying} from "./Paying.sol";
import {Payouts} from "./Payouts.sol";
import {PoolShares} from "./PoolShares.sol";
import {Pull} from "./Pull.sol";
import {Push} from "./Push.sol";
import {Treasury} from "./Treasury.sol";

/// @title ReservePool
/// @notice The reserve of one line of business in one asset.
/// @dev The only holder and the only mover of the asset. Keeps its own books: the balance is asked only to measure what
/// a transfer brought, never to know what there is, so a donation changes nothing for anybody. Calls no one but the
/// asset: the rarer parts of its code stand in libraries linked to it ({Exits}, {ClaimMoney}, {Payouts}, {Treasury}), fixed with it.
/// Has no owner, no administrator and no allowance to anybody.
/// Trusts the asset to move what it says it moves, the sales desks and ClaimBook to name who pays and who is paid,
/// TreasuryDesk, EligibilityDesk and PauseControl to tell what staff decided. None of them can move what is reserved,
/// payable or locked but by these doors.
/// Upholds CAP-1 to CAP-8, ACC-3. Where it departs from ERC-4626 is listed in docs/reference/erc-4626.md.
contract ReservePool is PoolShares {
    using EarningCalendar for mapping(uint32 day => EarningDay);

    address private immutable _salesDesk;
    address private immutable _groupDesk;
    address private immutable _serviceDesk;
    address private immutable _transferDesk;
    address private immutable _policyBook;
    address private immutable _claimBook;
    address private immutable _treasuryDesk;
    address private immutable _eligibilityDesk;
    address private immutable _payingAgent;
    uint96 private immutable _silencePerDayAssets;

    constructor(PoolSetup memory setup) PoolShares(setup) {
        _salesDesk = setup.core.salesDesk;
        _groupDesk = setup.core.groupDesk;
        _serviceDesk = setup.core.serviceDesk;
        _transferDesk = setup.core.transferDesk;
        _policyBook = setup.core.policyBook;
        _claimBook = setup.core.claimBook;
        _treasuryDesk = setup.core.treasuryDesk;
        _eligibilityDesk = setup.core.eligibilityDesk;
        _payingAgent = setup.core.payingAgent;
        _silencePerDayAssets = setup.silencePerDayAssets;
    }

    /* SALE */

    /// @inheritdoc IReservePool
    function bookSale(SaleEntry calldata sale) external nonReentrant {
        bool known = msg.sender == _salesDesk || msg.sender == _groupDesk || msg.sender == _serviceDesk;
        require(known, PoolCallerNotCore(msg.sender));
        // One day at most, so that the first sale of a day makes the later ones cheap and none ever loops.
        _accrue(1);
        Capital memory capital = _books.capital;
        uint256 freeAssets = _availableOf(capital);
        bool fits = sale.lockAssets == 0 || sale.lockAssets <= freeAssets;
        require(fits, PoolCapacityExceeded(sale.versionId, sale.lockAssets, freeAssets));

        if (sale.insuredAssets > 0) _insure(sale);
        _bookPremium(sale, capital);
        _emitPremiumBooked(sale);

        Pull.exactly(IERC20(asset()), sale.payer, sale.premiumAssets);
    }

    /// @inheritdoc IReservePool
    function refundPremium(RefundEntry calldata refund) external nonReentrant {
        _requireCore(_serviceDesk);
        Treasury.refund(_books, IERC20(asset()), refund);
    }

    /// @inheritdoc IReservePool
    function releaseLock(VersionId versionId, uint32 zone, uint128 lockAssets, uint128 insuredAssets) external {
        require(msg.sender == _policyBook || msg.sender == _groupDesk, PoolCallerNotCore(msg.sender));
        Treasury.releaseLock(_books, versionId, zone, lockAssets, insuredAssets);
    }

    /// @inheritdoc IReservePool
    function accrue(uint32 maxDays) external returns (uint128 earnedAssets) {
        return maxDays == 0 ? 0 : _accrue(maxDays);
    }

    /* CLAIM */

    /// @inheritdoc IReservePool
    function reserve(
        ClaimId claimId,
        uint96 wantedAssets,
        uint96 fromLockedAssets
    ) external returns (uint96 reservedAssets) {
        _requireCore(_claimBook);
        if (wantedAssets != fromLockedAssets) {
            return ClaimMoney.reserve(_books, claimId, wantedAssets, fromLockedAssets);
        }

        // One field of one slot, as {Ledger-reserve} does it: the whole struct by memory would cost every filing more.
        _books.claims.reservedAssets += fromLockedAssets;
        return fromLockedAssets;
    }

    /// @inheritdoc IReservePool
    function topUp(ClaimId claimId) external returns (uint96 reservedAssets) {
        _requireCore(_claimBook);
        return ClaimMoney.topUp(_books, claimId);
    }

    /// @inheritdoc IReservePool
    function useSilence(ClaimId claimId, uint96 assets) external returns (bool within) {
        _requireCore(_claimBook);
        return ClaimMoney.useSilence(_books, claimId, assets, _silencePerDayAssets);
    }

    /// @inheritdoc IReservePool
    function settle(PayOrder calldata order) external nonReentrant {
        _requireCore(_claimBook);
        Claims memory claims = _books.claims;
        if (!_isOrdinary(order, claims)) {
            ClaimMoney.settle(_books, IERC20(asset()), msg.data);
            return;
        }

        claims = Ledger.drawReserved(claims, order.fromReservedAssets);
        _books.claims = Ledger.relock(claims, order.toLockedAssets);
        _payAll(order.claimId, order.payees, order.assets);
    }

    /// @inheritdoc IReservePool
    function settlePage(Rail, bool, uint40, uint16, PagePayment[] calldata) external nonReentrant {
        _requireCore(_claimBook);
        ClaimMoney.settlePage(_books, IERC20(asset()), msg.data);
    }

    /// @inheritdoc IReservePool
    function bookRecovery(
        ClaimId claimId,
        address payer,
        uint96 assets,
        address to,
        uint96 toHolderAssets
    ) external nonReentrant {
        _requireCore(_claimBook);
        Payment memory toHolder;
        (toHolder.claimId, toHolder.payee, toHolder.assets) = (claimId, to, toHolderAssets);
        toHolder.rail = Rail.Token;
        ClaimMoney.recover(_books, IERC20(asset()), payer, assets, toHolder);
    }

    /* WHAT WAITS FOR PEOPLE */

    /// @inheritdoc IReservePool
    function payDebts(uint256 maxDebts) external nonReentrant returns (uint128 paidAssets) {
        return Payouts.payDebts(_books, IERC20(asset()), maxDebts);
    }

    /// @inheritdoc IReservePool
    function collectCredit(address payee, address to) external nonReentrant returns (uint96 assets) {
        return Payouts.collectCredit(_books, IERC20(asset()), payee, to);
    }

    /// @inheritdoc IReservePool
    function moveCredit(address from, address to) external {
        _requireCore(_transferDesk);
        Payouts.moveCredit(_books, from, to);
    }

    /// @inheritdoc IReservePool
    function setHold(address payee, uint40 until) external {
        _requireCore(_eligibilityDesk);
        Payouts.setHold(_books, payee, until);
    }

    /// @inheritdoc IReservePool
    function setEligible(address person, uint40 until) external {
        _requireCore(_eligibilityDesk);
        Payouts.setEligible(_books, person, until);
    }

    /// @inheritdoc IReservePool
    function closeInstruction(uint64 instructionId, bool paid, bytes32 note) external nonReentrant {
        _requireCore(_treasuryDesk);
        Payouts.closeInstruction(_books, IERC20(asset()), instructionId, paid ? _payingAgent : address(0), note);
    }

    /// @inheritdoc IReservePool
    function returnInstruction(uint64 instructionId) external {
        Payouts.returnOverdue(_books, instructionId);
    }

    /* THE CARRIER'S MONEY */

    /// @inheritdoc IReservePool
    function ripenFees() external {
        Treasury.ripenFees(_books);
    }

    /// @inheritdoc IReservePool
    function withdrawFees(address to, uint96 assets, uint256 chargesBps) external nonReentrant {
        _requireCore(_treasuryDesk);
        Treasury.withdrawFees(_books, IERC20(asset()), to, assets, chargesBps);
    }

    /// @inheritdoc IReservePool
    function fundDeposit(uint96 assets) external nonReentrant {
        Treasury.fundDeposit(_books, IERC20(asset()), assets);
    }

    /// @inheritdoc IReservePool
    function withdrawDeposit(address to, uint96 assets, uint256 chargesBps) external nonReentrant {
        _requireCore(_treasuryDesk);
        Treasury.withdrawDeposit(_books, IERC20(asset()), to, assets, chargesBps);
    }

    /// @inheritdoc IReservePool
    function recapitalise(uint96 assets) external nonReentrant {
        Treasury.recapitalise(_books, IERC20(asset()), assets);
    }

    /// @inheritdoc IReservePool
    function setZoneCap(uint32 zone, uint96 capAssets) external {
        _requireCore(_treasuryDesk);
        Treasury.setZoneCap(_books, zone, capAssets);
    }

    /* READING */

    /// @inheritdoc IReservePool
    function buckets() external view returns (Buckets memory) {
        return Exits.buckets(_books);
    }

    /// @inheritdoc IReservePool
    function creditOf(address payee) external view returns (uint96) {
        return Paying.collectable(_books.credits[payee]);
    }

    /// @inheritdoc IReservePool
    function holdOf(address payee) external view returns (uint96 heldAssets, uint40 until) {
        return Paying.holdOf(_books.credits[payee]);
    }

    /// @inheritdoc IReservePool
    function instructionOf(uint64 instructionId) external view returns (Instruction memory) {
        return _books.instructions[instructionId];
    }

    /// @inheritdoc IReservePool
    function nextUnreserved() external view returns (ClaimId claimId, uint96 assets) {
        return ClaimMoney.nextUnreserved(_books);
    }

    /// @inheritdoc IReservePool
    function insuredOf(VersionId versionId) external view returns (uint128) {
        return _books.insured[versionId];
    }

    /// @inheritdoc IReservePool
    function zoneOf(uint32 zone) external view returns (uint128 insuredAssets, uint96 capAssets) {
        Zone memory known = _books.zones[zone];
        return (known.insuredAssets, known.capAssets);
    }

    /// @inheritdoc IReservePool
    function core() external view returns (PoolCore memory) {
        return
            PoolCore({
                salesDesk: _salesDesk,
                groupDesk: _groupDesk,
                serviceDesk: _serviceDesk,
                transferDesk: _transferDesk,
                policyBook: _policyBook,
                claimBook: _claimBook,
                treasuryDesk: _treasuryDesk,
                eligibilityDesk: _eligibilityDesk,
                pauseControl: _pauseControl,
                payingAgent: _payingAgent
            });
    }

    /* PRIVATE */

    /// @dev Paid wholly out of the claim's reserve by the token, the rest back to the lock, nobody on hold and nothing wanted:
    /// the usual order, which the claim's own event tells whole, and the cheap one.
    function _isOrdinary(PayOrder calldata order, Claims memory claims) private pure returns (bool) {
        if (order.assets != order.fromReservedAssets || order.interestAssets > 0 || order.toFreeAssets > 0)
            return false;
        if (order.assets > 0 && order.payees.length == 0) return false;
        if (order.rail != Rail.Token || order.needsEligibility || order.unreservedAssets > 0) return false;
        return order.fromLockedAssets == 0 && claims.heldPayees == 0 && claims.shortClaims == 0;
    }

    function _payAll(ClaimId claimId, Payee[] calldata payees, uint96 wholeAssets) private {
        uint96 leftAssets = wholeAssets;
        for (uint256 i = 0; i < payees.length; ++i) {
            address payee = payees[i].to;
            bool last = i == payees.length - 1;
            uint96 assets = last ? leftAssets : Paying.shareOf(wholeAssets, payees[i].shareBps);
            Paying.requirePayee(payee);
            if (assets == 0) continue;
            leftAssets -= assets;
            _push(claimId, payee, assets);
        }
    }

    /// @dev Tries to pay; a refusal becomes a credit. The credit is written after the call because only the call tells;
    /// every door that could see the state between them is guarded.
    function _push(ClaimId claimId, address payee, uint96 assets) private {
        if (Push.tryTransfer(IERC20(asset()), payee, assets)) emit PaidOut(claimId, payee, assets);
        else ClaimMoney.bookCredit(_books, claimId, payee, assets);
    }

    function _insure(SaleEntry calldata sale) private {
        uint256 insuredAssets = uint256(_books.insured[sale.versionId]) + sale.insuredAssets;
        require(insuredAssets <= sale.capAssets, PoolCapExceeded(sale.versionId, insuredAssets, sale.capAssets));
        _books.insured[sale.versionId] = uint128(insuredAssets);
        if (sale.zone > 0) Treasury.insureZone(_books, sale.zone, sale.insuredAssets);
    }

    function _bookPremium(SaleEntry calldata sale, Capital memory capital) private {
        Income memory income = _books.income;
        capital = Ledger.commit(capital, sale.lockAssets);
        uint96 netAssets;
        (income, netAssets) = Ledger.bookPremium({
            income: income,
            premium: sale.premiumAssets,
            tax: sale.taxAssets,
            fee: sale.feeAssets
        });
        _books.calendar.add(capital, income, netAssets, sale.startDay, sale.termDays);
        _books.capital = capital;
        _books.income = income;
    }

    function _emitPremiumBooked(SaleEntry calldata sale) private {
        emit PremiumBooked({
            versionId: sale.versionId,
            payer: sale.payer,
            premiumAssets: sale.premiumAssets,
            taxAssets: sale.taxAssets,
            feeAssets: sale.feeAssets,
            lockAssets: sale.lockAssets,
            startDay: sale.startDay,
            termDays: sale.termDays
        });
    }

    /// @dev Free capital that new promises may use: none while an old one is owed or waits for its reserve.
    function _availableOf(Capital memory capital) private pure returns (uint256) {
        return capital.inDebt || capital.isShort ? 0 : capital.freeAssets;
    }
}
