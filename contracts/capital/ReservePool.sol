// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Buckets, IReservePool, PayOrder, RefundEntry, SaleEntry} from "../interfaces/IReservePool.sol";
import {Payee} from "../types/ClaimTypes.sol";
import {ClaimId, VersionId} from "../types/Ids.sol";
import {AssetRules} from "./AssetRules.sol";
import {Debt, DebtQueue, Debts} from "./DebtQueue.sol";
import {EarningCalendar, EarningDay} from "./EarningCalendar.sol";
import {Capital, Claims, Dues, Income, Ledger} from "./Ledger.sol";
import {Push} from "./Push.sol";

/// @dev The contracts that may tell the pool what to do.
struct PoolDoors {
    address salesDesk;
    address groupDesk;
    address serviceDesk;
    address transferDesk;
    address policyBook;
    address claimBook;
}

/// @title ReservePool
/// @notice The reserve of one line of business in one asset.
/// @dev The only holder and the only mover of the asset. Keeps its own books: the balance is asked only to measure what
/// a transfer brought, never to know what there is, so a donation changes nothing for anybody. Calls no one but the
/// asset. Has no owner, no administrator and no allowance to anybody.
/// Trusts the asset to move what it says it moves, SalesDesk and ClaimBook to name who pays and who is paid.
/// Upholds CAP-1 to CAP-8, ACC-3.
///
/// Where this departs from ERC-4626, after ERC-7540:
/// - leaving takes a request, a notice and a window; `withdraw` and `redeem` claim the caller's own mature request
///   and nothing else, `maxWithdraw` and `maxRedeem` are zero outside the window and while anything is owed
/// - an allowance of shares does not let anybody leave for somebody else
/// - shares asked to leave are escrowed here: `balanceOf` the owner falls at the request, supply at the redemption
/// - `totalAssets`, `convertTo*` and `previewDeposit`, `previewMint` use the price of entry (open claims count as
///   capital), `previewWithdraw`, `previewRedeem` the price of leaving (open claims count as lost)
/// - `maxDeposit` ends where the pool's capital would pass 2^96 − 1, and is zero when nothing backs the shares there are
contract ReservePool is IReservePool, ERC4626, ReentrancyGuardTransient {
    using DebtQueue for Debts;
    using EarningCalendar for mapping(uint32 day => EarningDay);
    using Math for uint256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// @dev One slot.
    struct Exit {
        uint216 shares;
        uint40 matureAt;
    }

    uint256 private constant WHOLE_BPS = 10_000;
    /// @dev Most capital a pool takes, base units: what the books can hold.
    uint256 private constant MOST_ASSETS = type(uint96).max;
    uint40 private constant EXIT_WINDOW = 7 days;
    /// @dev Most days that moving capital earns by the way; further behind, {accrue} comes first.
    uint32 private constant CATCH_UP_DAYS = 64;

    address public immutable salesDesk;
    address public immutable groupDesk;
    address public immutable serviceDesk;
    address public immutable transferDesk;
    address public immutable policyBook;
    address public immutable claimBook;
    /// @inheritdoc IReservePool
    uint40 public immutable exitNotice;

    Capital private _capital;
    Claims private _claims;
    Income private _income;
    Dues private _dues;
    Debts private _debts;
    mapping(uint32 day => EarningDay) private _calendar;
    mapping(VersionId versionId => uint128) private _insured;
    mapping(address payee => uint96) private _credits;
    mapping(address owner => Exit) private _exits;

    /// @param exitNotice_ seconds between asking to leave and leaving; at least the line's reporting tail
    constructor(
        IERC20 asset_,
        string memory name_,
        string memory symbol_,
        PoolDoors memory doors,
        uint40 exitNotice_
    ) ERC4626(asset_) ERC20(name_, symbol_) {
        require(AssetRules.isSuitable(asset_), PoolAssetUnsuitable(address(asset_)));
        salesDesk = doors.salesDesk;
        groupDesk = doors.groupDesk;
        serviceDesk = doors.serviceDesk;
        transferDesk = doors.transferDesk;
        policyBook = doors.policyBook;
        claimBook = doors.claimBook;
        exitNotice = exitNotice_;
        _capital.throughDay = _today();
    }

    /* SALE */

    /// @inheritdoc IReservePool
    function bookSale(SaleEntry calldata offered) external nonReentrant {
        bool sells = msg.sender == salesDesk || msg.sender == groupDesk || msg.sender == serviceDesk;
        require(sells, PoolCallerNotCore(msg.sender));
        SaleEntry memory sale = offered;
        uint256 insuredAssets = uint256(_insured[sale.versionId]) + sale.insuredAssets;
        require(insuredAssets <= sale.capAssets, PoolCapExceeded(sale.versionId, insuredAssets, sale.capAssets));
        Capital memory capital = _capital;
        uint256 freeAssets = _availableOf(capital);
        require(sale.lockAssets <= freeAssets, PoolCapacityExceeded(sale.versionId, sale.lockAssets, freeAssets));

        _insured[sale.versionId] = insuredAssets.toUint128();
        _bookPremium(sale, capital);
        _emitPremiumBooked(sale);

        _pull(sale.payer, sale.premiumAssets);
    }

    /// @inheritdoc IReservePool
    function refundPremium(RefundEntry calldata offered) external nonReentrant {
        _requireCore(serviceDesk);
        RefundEntry memory refund = offered;
        uint96 unearnedAssets = refund.dailyAssets * (refund.endDay - refund.fromDay);
        Capital memory capital = _capital;
        Income memory income = _income;
        if (unearnedAssets > 0) {
            _calendar[refund.fromDay].endRate += refund.dailyAssets;
            _calendar[refund.endDay].endRate -= refund.dailyAssets;
            Ledger.earn(capital, income, unearnedAssets);
        }
        uint96 drawnAssets = Ledger.drawFees(income, refund.feesAssets);
        Ledger.takeFree(capital, unearnedAssets + refund.freeAssets + refund.feesAssets - drawnAssets);
        _capital = capital;
        _income = income;
        emit PremiumRefunded({
            policyId: refund.policyId,
            versionId: refund.versionId,
            payee: refund.payee,
            dailyAssets: refund.dailyAssets,
            fromDay: refund.fromDay,
            endDay: refund.endDay,
            feesAssets: refund.feesAssets,
            freeAssets: refund.freeAssets
        });

        ClaimId none = refund.policyId.claimOn(0);
        _push(none, refund.payee, unearnedAssets + refund.feesAssets + refund.freeAssets);
    }

    /// @inheritdoc IReservePool
    function releaseLock(VersionId versionId, uint128 lockAssets, uint128 insuredAssets) external {
        require(msg.sender == policyBook || msg.sender == groupDesk, PoolCallerNotCore(msg.sender));

        Capital memory capital = _capital;
        Ledger.unlock(capital, _claims, lockAssets);
        _capital = capital;
        _insured[versionId] -= insuredAssets;
        emit LockReleased(versionId, lockAssets, insuredAssets);
    }

    /// @inheritdoc IReservePool
    function accrue(uint32 maxDays) external returns (uint128 earnedAssets) {
        return _accrue(maxDays);
    }

    /* CLAIM */

    /// @inheritdoc IReservePool
    function reserve(
        ClaimId claimId,
        uint96 wantedAssets,
        uint96 fromLockedAssets
    ) external returns (uint96 reservedAssets) {
        _requireCore(claimBook);
        require(fromLockedAssets <= wantedAssets, PoolBucketShort("wanted", fromLockedAssets, wantedAssets));

        Claims memory claims = _claims;
        reservedAssets = fromLockedAssets;
        if (wantedAssets > fromLockedAssets) {
            Capital memory capital = _capital;
            uint96 fromFreeAssets = uint96(Math.min(wantedAssets - fromLockedAssets, _availableOf(capital)));
            Ledger.commit(capital, fromFreeAssets);
            _capital = capital;
            reservedAssets += fromFreeAssets;
            emit ClaimReserved({
                claimId: claimId,
                reservedAssets: reservedAssets,
                fromLockedAssets: fromLockedAssets,
                unreservedAssets: wantedAssets - reservedAssets
            });
        }
        Ledger.reserve(claims, reservedAssets);
        _claims = claims;
    }

    /// @inheritdoc IReservePool
    function settle(PayOrder calldata offered) external nonReentrant {
        _requireCore(claimBook);
        PayOrder memory order = offered;
        uint96 dueAssets = order.assets + order.interestAssets;
        require(dueAssets == 0 || order.payees.length > 0, PoolPayeeInvalid(address(0)));

        uint96 fromFreeAssets = _moveCapital(order);
        uint96 fromFeesAssets = _drawInterest(order.interestAssets);
        uint96 fundedAssets = order.fromReservedAssets + order.fromLockedAssets + fromFreeAssets + fromFeesAssets;
        uint96 owedAssets = dueAssets - fundedAssets;
        // Paid wholly out of the claim's reserve, the rest back to the lock: the claim's own event tells it all.
        bool ordinary = dueAssets == order.fromReservedAssets && order.toFreeAssets == 0;
        if (!ordinary) _emitClaimSettled(order, fromFreeAssets, fromFeesAssets, owedAssets);
        if (owedAssets > 0) _owe(order, owedAssets);

        _pay(order, fundedAssets);
    }

    /// @inheritdoc IReservePool
    function payDebts(uint256 maxDebts) external nonReentrant returns (uint128 paidAssets) {
        for (uint256 i = 0; i < maxDebts && !_debts.isEmpty(); ++i) {
            Capital memory capital = _capital;
            if (capital.freeAssets == 0) break;

            Debt memory debt = _debts.payOldest(capital.freeAssets);
            Ledger.takeFree(capital, debt.assets);
            capital.inDebt = !_debts.isEmpty();
            _capital = capital;
            _dues.owedAssets -= debt.assets;
            paidAssets += debt.assets;
            emit DebtPaid(debt.claimId, debt.payee, debt.assets);

            _push(debt.claimId, debt.payee, debt.assets);
        }
    }

    /// @inheritdoc IReservePool
    function collectCredit(address payee, address to) external nonReentrant returns (uint96 assets) {
        require(msg.sender == payee || to == payee, PoolCreditRedirectNotPayee(payee, msg.sender));
        assets = _credits[payee];
        require(assets > 0, PoolCreditNone(payee));
        _requirePayee(to);

        _credits[payee] = 0;
        _dues.payableAssets -= assets;
        emit CreditCollected({payee: payee, to: to, assets: assets});

        require(IERC20(asset()).trySafeTransfer(to, assets), PoolTransferRefused(to, assets));
    }

    /// @inheritdoc IReservePool
    function moveCredit(address from, address to) external {
        _requireCore(transferDesk);
        uint96 assets = _credits[from];
        if (assets == 0) return;

        delete _credits[from];
        _credits[to] += assets;
        emit CreditMoved(from, to, assets);
    }

    /* CAPITAL IN */

    /// @inheritdoc ERC4626
    function deposit(uint256 assets, address receiver) public override nonReentrant returns (uint256) {
        _accrue(CATCH_UP_DAYS);
        return super.deposit(assets, receiver);
    }

    /// @inheritdoc ERC4626
    function mint(uint256 shares, address receiver) public override nonReentrant returns (uint256) {
        _accrue(CATCH_UP_DAYS);
        return super.mint(shares, receiver);
    }

    /* CAPITAL OUT */

    /// @inheritdoc IReservePool
    function requestExit(uint256 shares) external returns (uint40 matureAt) {
        uint256 pending = _exits[msg.sender].shares;
        require(pending == 0, PoolExitRequestPending(msg.sender, pending));
        require(shares > 0, PoolAmountZero());

        matureAt = uint40(block.timestamp) + exitNotice;
        _exits[msg.sender] = Exit({shares: shares.toUint216(), matureAt: matureAt});
        emit ExitRequested({owner: msg.sender, shares: shares, matureAt: matureAt, lapsesAt: matureAt + EXIT_WINDOW});
        _transfer(msg.sender, address(this), shares);
    }

    /// @inheritdoc IReservePool
    function cancelExit() external {
        uint256 shares = _exits[msg.sender].shares;
        require(shares > 0, PoolExitNone(msg.sender));

        delete _exits[msg.sender];
        emit ExitCancelled(msg.sender, shares);
        _transfer(address(this), msg.sender, shares);
    }

    /// @inheritdoc IReservePool
    function redeemExit(address receiver, uint256 minAssets) external nonReentrant returns (uint256 assets) {
        Exit memory exit = _exits[msg.sender];
        uint40 lapsesAt = exit.matureAt + EXIT_WINDOW;
        require(exit.shares > 0, PoolExitNone(msg.sender));
        require(block.timestamp >= exit.matureAt, PoolExitNotMature(msg.sender, exit.matureAt));
        require(block.timestamp <= lapsesAt, PoolExitLapsed(msg.sender, lapsesAt));
        _accrue(CATCH_UP_DAYS);
        uint32 throughDay = _capital.throughDay;
        uint32 today = _today();
        require(throughDay == today, PoolEarningsBehind(throughDay, today));

        uint256 shares = maxRedeem(msg.sender);
        assets = previewRedeem(shares);
        require(assets > 0 && assets >= minAssets, PoolExitShort(assets, minAssets));
        _withdraw({caller: msg.sender, receiver: receiver, owner: msg.sender, assets: assets, shares: shares});
    }

    /// @inheritdoc ERC4626
    function withdraw(uint256 assets, address receiver, address owner) public override nonReentrant returns (uint256) {
        _accrue(CATCH_UP_DAYS);
        return super.withdraw(assets, receiver, owner);
    }

    /// @inheritdoc ERC4626
    function redeem(uint256 shares, address receiver, address owner) public override nonReentrant returns (uint256) {
        _accrue(CATCH_UP_DAYS);
        return super.redeem(shares, receiver, owner);
    }

    /* READING */

    /// @inheritdoc IReservePool
    function buckets() external view returns (Buckets memory) {
        Capital memory capital = _capital;
        Claims memory claims = _claims;
        return
            Buckets({
                freeAssets: capital.freeAssets,
                lockedAssets: Ledger.lockedOf(capital, claims).toUint128(),
                reservedAssets: claims.reservedAssets,
                payableAssets: _dues.payableAssets,
                unearnedAssets: _income.unearnedAssets,
                feesAssets: _income.feesAssets,
                owedAssets: _dues.owedAssets
            });
    }

    /// @inheritdoc IReservePool
    function creditOf(address payee) external view returns (uint96) {
        return _credits[payee];
    }

    /// @inheritdoc IReservePool
    function insuredOf(VersionId versionId) external view returns (uint128) {
        return _insured[versionId];
    }

    /// @inheritdoc IReservePool
    function earnedThroughDay() external view returns (uint32) {
        return _capital.throughDay;
    }

    /// @inheritdoc IReservePool
    function exitOf(address owner) external view returns (uint256 shares, uint40 matureAt, uint40 lapsesAt) {
        Exit memory exit = _exits[owner];
        if (exit.shares == 0) return (0, 0, 0);
        return (exit.shares, exit.matureAt, exit.matureAt + EXIT_WINDOW);
    }

    /// @inheritdoc ERC4626
    function totalAssets() public view override returns (uint256) {
        return Ledger.equity(_capital, _claims, _dues) + _pendingEarnings();
    }

    /// @inheritdoc ERC4626
    function maxDeposit(address) public view override returns (uint256) {
        uint256 assets = totalAssets();
        bool unbacked = totalSupply() > 0 && assets == 0;
        return unbacked || _isFarBehind() || assets > MOST_ASSETS ? 0 : MOST_ASSETS - assets;
    }

    /// @inheritdoc ERC4626
    function maxMint(address receiver) public view override returns (uint256) {
        return _convertToShares(maxDeposit(receiver), Math.Rounding.Floor);
    }

    /// @inheritdoc ERC4626
    function maxRedeem(address owner) public view override returns (uint256) {
        Exit memory exit = _exits[owner];
        bool open = block.timestamp >= exit.matureAt && block.timestamp <= exit.matureAt + EXIT_WINDOW;
        if (!open || _dues.owedAssets > 0 || _isFarBehind()) return 0;

        uint256 freeAssets = _capital.freeAssets + _pendingEarnings();
        if (previewRedeem(exit.shares) <= freeAssets) return exit.shares;
        return freeAssets.mulDiv(_virtualSupply(), _exitEquity() + 1);
    }

    /// @inheritdoc ERC4626
    function previewRedeem(uint256 shares) public view override returns (uint256) {
        return shares.mulDiv(_exitEquity() + 1, _virtualSupply());
    }

    /// @inheritdoc ERC4626
    function previewWithdraw(uint256 assets) public view override returns (uint256) {
        return assets.mulDiv(_virtualSupply(), _exitEquity() + 1, Math.Rounding.Ceil);
    }

    /* INTERNAL */

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        require(assets > 0 && shares > 0, PoolAmountZero());
        _requirePayee(receiver);

        // The asset is called in here. Whoever asks for the price meanwhile sees neither the assets nor the shares.
        super._deposit(caller, receiver, assets, shares);
        Capital memory capital = _capital;
        Ledger.addFree(capital, assets);
        _capital = capital;
    }

    /// @dev Only the owner's own request pays, out of the escrow; {maxRedeem} has seen that it is mature.
    function _withdraw(
        address caller,
        address receiver,
        address owner,
        uint256 assets,
        uint256 shares
    ) internal override {
        require(caller == owner, PoolExitNone(caller));
        _requirePayee(receiver);

        _exits[owner].shares -= shares.toUint216();
        Capital memory capital = _capital;
        Ledger.takeFree(capital, assets);
        _capital = capital;
        _burn(address(this), shares);
        emit Withdraw(caller, receiver, owner, assets, shares);

        _transferOut(receiver, assets);
    }

    function _transferIn(address from, uint256 assets) internal override {
        _pull(from, assets);
    }

    /// @dev Ten to the sixth virtual shares stand beside one virtual unit: moving the first depositor's price costs the
    /// mover a million times what it costs the victim.
    function _decimalsOffset() internal pure override returns (uint8) {
        return 6;
    }

    /* PRIVATE */

    /// @dev Takes the order's money from the claim's reserve, the policy's lock and, as far as it goes, free capital, and
    /// gives back the rest of the reserve.
    function _moveCapital(PayOrder memory order) private returns (uint96 fromFreeAssets) {
        uint96 restAssets = order.assets - order.fromReservedAssets - order.fromLockedAssets;
        Claims memory claims = _claims;
        Ledger.drawReserved(claims, order.fromReservedAssets);
        if (order.fromLockedAssets > 0) Ledger.drawLocked(_capital, claims, order.fromLockedAssets);
        Ledger.relock(claims, order.toLockedAssets);
        if (restAssets > 0 || order.toFreeAssets > 0) {
            Capital memory capital = _capital;
            fromFreeAssets = uint96(Math.min(restAssets, _availableOf(capital)));
            Ledger.takeFree(capital, fromFreeAssets);
            Ledger.release(capital, claims, order.toFreeAssets);
            _capital = capital;
        }
        _claims = claims;
    }

    function _drawInterest(uint96 interestAssets) private returns (uint96) {
        if (interestAssets == 0) return 0;
        Income memory income = _income;
        uint96 drawnAssets = Ledger.drawFees(income, interestAssets);
        _income = income;
        return drawnAssets;
    }

    function _owe(PayOrder memory order, uint96 owedAssets) private {
        _dues.owedAssets += owedAssets;
        _capital.inDebt = true;
        uint96 leftAssets = owedAssets;
        for (uint256 i = 0; i < order.payees.length; ++i) {
            (address payee, uint96 assets) = _shareOf(order.payees, i, owedAssets, leftAssets);
            if (assets == 0) continue;
            leftAssets -= assets;
            _debts.push(order.claimId, payee, assets);
            emit DebtBooked(order.claimId, payee, assets);
        }
    }

    function _pay(PayOrder memory order, uint96 fundedAssets) private {
        uint96 leftAssets = fundedAssets;
        for (uint256 i = 0; i < order.payees.length; ++i) {
            (address payee, uint96 assets) = _shareOf(order.payees, i, fundedAssets, leftAssets);
            if (assets == 0) continue;
            leftAssets -= assets;
            _push(order.claimId, payee, assets);
        }
    }

    /// @dev Shares round down; the last payee takes what is left, so that they sum to the whole.
    function _shareOf(
        Payee[] memory payees,
        uint256 i,
        uint96 wholeAssets,
        uint96 leftAssets
    ) private view returns (address payee, uint96 assets) {
        payee = payees[i].to;
        _requirePayee(payee);
        assets = i == payees.length - 1 ? leftAssets : uint96((uint256(wholeAssets) * payees[i].shareBps) / WHOLE_BPS);
    }

    /// @dev Tries to pay; a refusal becomes a credit. The credit is written after the call because only the call tells;
    /// every door that could see the state between them is guarded.
    function _push(ClaimId claimId, address payee, uint96 assets) private {
        if (Push.tryTransfer(IERC20(asset()), payee, assets)) {
            emit PaidOut(claimId, payee, assets);
        } else {
            _credits[payee] += assets;
            _dues.payableAssets += assets;
            emit CreditBooked(claimId, payee, assets);
        }
    }

    function _pull(address from, uint256 assets) private {
        IERC20 token = IERC20(asset());
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(from, address(this), assets);
        uint256 received = token.balanceOf(address(this)) - before;
        require(received == assets, PoolPremiumNotReceived(assets, received));
    }

    function _bookPremium(SaleEntry memory sale, Capital memory capital) private {
        Income memory income = _income;
        // One day at most, so that the first sale of a day makes the later ones cheap and none ever loops.
        _earn(capital, income, 1);
        Ledger.commit(capital, sale.lockAssets);
        uint96 netAssets = Ledger.bookPremium({
            income: income,
            premium: sale.premiumAssets,
            tax: sale.taxAssets,
            fee: sale.feeAssets
        });
        _calendar.add(capital, income, netAssets, sale.startDay, sale.termDays);
        _capital = capital;
        _income = income;
    }

    function _accrue(uint32 maxDays) private returns (uint128 earnedAssets) {
        Capital memory capital = _capital;
        if (capital.throughDay == _today()) return 0;

        Income memory income = _income;
        earnedAssets = _earn(capital, income, maxDays);
        _capital = capital;
        _income = income;
    }

    /// @dev Earns in memory; the caller keeps what it changed.
    function _earn(Capital memory capital, Income memory income, uint32 maxDays) private returns (uint128) {
        uint32 today = _today();
        if (capital.throughDay == today) return 0;

        uint256 earnedAssets = _calendar.walk(capital, income, today, maxDays);
        Ledger.earn(capital, income, earnedAssets);
        emit PremiumEarned(capital.throughDay, uint128(earnedAssets));
        return uint128(earnedAssets);
    }

    function _emitPremiumBooked(SaleEntry memory sale) private {
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

    function _emitClaimSettled(
        PayOrder memory order,
        uint96 fromFreeAssets,
        uint96 fromFeesAssets,
        uint96 owedAssets
    ) private {
        emit ClaimSettled({
            claimId: order.claimId,
            fromReservedAssets: order.fromReservedAssets,
            fromLockedAssets: order.fromLockedAssets,
            fromFreeAssets: fromFreeAssets,
            fromFeesAssets: fromFeesAssets,
            owedAssets: owedAssets,
            toLockedAssets: order.toLockedAssets,
            toFreeAssets: order.toFreeAssets
        });
    }

    /// @dev Free capital that new promises may use: none while an old one is owed.
    function _availableOf(Capital memory capital) private pure returns (uint256) {
        return capital.inDebt ? 0 : capital.freeAssets;
    }

    function _exitEquity() private view returns (uint256) {
        return Ledger.exitEquity(_capital, _claims, _dues) + _pendingEarnings();
    }

    function _virtualSupply() private view returns (uint256) {
        return totalSupply() + 10 ** _decimalsOffset();
    }

    function _pendingEarnings() private view returns (uint256) {
        return _calendar.walk(_capital, _income, _today(), CATCH_UP_DAYS);
    }

    function _isFarBehind() private view returns (bool) {
        return _income.unearnedAssets > 0 && _today() > _capital.throughDay + CATCH_UP_DAYS;
    }

    function _today() private view returns (uint32) {
        return uint32(block.timestamp / 1 days);
    }

    function _requireCore(address caller) private view {
        require(msg.sender == caller, PoolCallerNotCore(msg.sender));
    }

    function _requirePayee(address payee) private view {
        require(payee != address(0) && payee != address(this), PoolPayeeInvalid(payee));
    }
}
