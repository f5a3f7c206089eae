// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {ClaimId, PolicyId, VersionId} from "../types/Ids.sol";
import {Payee} from "../types/ClaimTypes.sol";

/// @dev The buckets, base units. free + locked + reserved + payable + unearned + fees = accounted ≤ balance (CAP-1).
/// @param owed what the pool could not fund; outside the buckets
struct Buckets {
    uint128 freeAssets;
    uint128 lockedAssets;
    uint128 reservedAssets;
    uint128 payableAssets;
    uint128 unearnedAssets;
    uint128 feesAssets;
    uint128 owedAssets;
}

/// @dev A sale, as the pool books it.
/// @param premiumAssets all that the payer pays; tax and fee are parts of it
/// @param insuredAssets the policy's limit, counted against `capAssets`
/// @param startDay first day of cover, days since 1970 UTC
/// @param termDays days over which the premium is earned
struct SaleEntry {
    address payer;
    VersionId versionId;
    uint96 premiumAssets;
    uint96 taxAssets;
    uint96 feeAssets;
    uint96 lockAssets;
    uint96 insuredAssets;
    uint96 capAssets;
    uint32 startDay;
    uint16 termDays;
}

/// @dev Premium that goes back. `dailyAssets` stop being earned from `fromDay` up to `endDay`, days since 1970 UTC.
/// @param payee who receives all of it
/// @param dailyAssets net premium a day, as the sale spread it
/// @param fromDay first day that earns nothing, not before today; `endDay` when none does
/// @param endDay the day after the last one that would have earned
/// @param feesAssets tax and fee given back, base units
/// @param freeAssets premium given back that was earned already, or is earned once on the first day
struct RefundEntry {
    PolicyId policyId;
    VersionId versionId;
    address payee;
    uint96 dailyAssets;
    uint32 fromDay;
    uint32 endDay;
    uint96 feesAssets;
    uint96 freeAssets;
}

/// @dev A claim's money order. The parts may be zero; a release without a payment is an order too.
/// @param assets what the claim pays, split among the payees
/// @param fromReservedAssets part of `assets` taken from the claim's reserve
/// @param fromLockedAssets part taken from the policy's lock; the rest comes from free capital, else is owed
/// @param interestAssets late interest on top, from fees, else owed
/// @param toLockedAssets reserve given back to the policy's lock
/// @param toFreeAssets reserve given back to free capital
struct PayOrder {
    ClaimId claimId;
    Payee[] payees;
    uint96 assets;
    uint96 fromReservedAssets;
    uint96 fromLockedAssets;
    uint96 interestAssets;
    uint96 toLockedAssets;
    uint96 toFreeAssets;
}

/// @title IReservePool
/// @notice The reserve of one line of business in one asset.
/// @dev The only holder and the only mover of the asset. Keeps its own books and never asks for its balance.
/// Makes no external call but to the asset. Shares are ERC-4626 with an asynchronous exit.
/// Upholds CAP-1 to CAP-8, ACC-3.
interface IReservePool {
    /// @notice A premium came in and was split; capital was locked.
    event PremiumBooked(
        VersionId indexed versionId,
        address indexed payer,
        uint96 premiumAssets,
        uint96 taxAssets,
        uint96 feeAssets,
        uint96 lockAssets,
        uint32 startDay,
        uint16 termDays
    );

    /// @notice Premium went back to a policy's holder, or became a credit.
    event PremiumRefunded(
        PolicyId indexed policyId,
        VersionId indexed versionId,
        address indexed payee,
        uint96 dailyAssets,
        uint32 fromDay,
        uint32 endDay,
        uint96 feesAssets,
        uint96 freeAssets
    );

    /// @notice Cover was reserved for a claim otherwise than wholly out of the policy's lock, which {IClaimBook-ClaimFiled}
    /// tells by itself. `unreservedAssets` could not be funded.
    event ClaimReserved(
        ClaimId indexed claimId,
        uint96 reservedAssets,
        uint96 fromLockedAssets,
        uint96 unreservedAssets
    );

    /// @notice A claim's order that is not the ordinary one was carried out: where the money came from and where the rest
    /// of the reserve went. The ordinary order pays wholly out of the claim's reserve and gives the rest back to the lock;
    /// the claim's own event tells it.
    /// From reserved, locked, free and fees to the payees; what none of them held is owed.
    event ClaimSettled(
        ClaimId indexed claimId,
        uint96 fromReservedAssets,
        uint96 fromLockedAssets,
        uint96 fromFreeAssets,
        uint96 fromFeesAssets,
        uint96 owedAssets,
        uint96 toLockedAssets,
        uint96 toFreeAssets
    );

    /// @notice Money left for a payee.
    event PaidOut(ClaimId indexed claimId, address indexed payee, uint96 assets);

    /// @notice The asset refused the payee; the money waits, for ever.
    event CreditBooked(ClaimId indexed claimId, address indexed payee, uint96 assets);

    /// @notice A credit passed to the one who took the payee's place.
    event CreditMoved(address indexed from, address indexed to, uint96 assets);

    /// @notice A credit was collected.
    event CreditCollected(address indexed payee, address indexed to, uint96 assets);

    /// @notice What could not be funded is owed.
    event DebtBooked(ClaimId indexed claimId, address indexed payee, uint96 assets);

    /// @notice A debt, or a part of it, was funded and paid.
    event DebtPaid(ClaimId indexed claimId, address indexed payee, uint96 assets);

    /// @notice Policies closed and freed their lock.
    event LockReleased(VersionId indexed versionId, uint128 lockAssets, uint128 insuredAssets);

    /// @notice Premium was earned up to `throughDay` (exclusive).
    event PremiumEarned(uint32 throughDay, uint128 earnedAssets);

    /// @notice A capital provider asked to leave; the shares wait in the pool.
    event ExitRequested(address indexed owner, uint256 shares, uint40 matureAt, uint40 lapsesAt);

    /// @notice An exit request was taken back or lapsed; the shares went back.
    event ExitCancelled(address indexed owner, uint256 shares);

    error PoolCallerNotCore(address caller);
    error PoolAmountZero();
    error PoolAmountTooLarge(uint256 offered, uint256 limit);
    error PoolCapacityExceeded(VersionId versionId, uint256 lockAssets, uint256 freeAssets);
    error PoolCapExceeded(VersionId versionId, uint256 insuredAssets, uint256 capAssets);
    error PoolPremiumNotReceived(uint256 expected, uint256 received);
    error PoolBucketShort(bytes32 bucket, uint256 needed, uint256 available);
    error PoolPayeeInvalid(address payee);
    error PoolCreditNone(address payee);
    error PoolCreditRedirectNotPayee(address payee, address caller);
    error PoolTransferRefused(address to, uint256 assets);
    error PoolExitRequestPending(address owner, uint256 shares);
    error PoolExitNotMature(address owner, uint40 matureAt);
    error PoolExitLapsed(address owner, uint40 lapsedAt);
    error PoolExitNone(address owner);
    error PoolExitShort(uint256 assets, uint256 limit);
    error PoolEarningsBehind(uint32 accruedThroughDay, uint32 today);
    error PoolAssetUnsuitable(address asset);

    /* SALE */

    /// @notice Take a premium from the payer and lock capital for the policy.
    /// @dev Emits {PremiumBooked}. Open to the SalesDesk only.
    ///
    /// Requirements:
    /// - free capital covers the lock; insured sum of the version stays within its cap
    /// - exactly the premium arrives
    function bookSale(SaleEntry calldata sale) external;

    /// @notice Give premium back. Fees come out of fees as far as they go, the rest and what was earned out of free capital.
    /// @dev Emits {PremiumRefunded}. Open to the ServiceDesk only.
    function refundPremium(RefundEntry calldata refund) external;

    /// @notice Give a closed policy's lock back to free capital.
    /// @dev Emits {LockReleased}. Open to the PolicyBook only.
    function releaseLock(VersionId versionId, uint128 lockAssets, uint128 insuredAssets) external;

    /// @notice Earn premium for at most `maxDays` whole days that have passed.
    /// @dev Emits {PremiumEarned}. Open to anyone.
    function accrue(uint32 maxDays) external returns (uint128 earnedAssets);

    /* CLAIM */

    /// @notice Reserve cover for a claim: `fromLockedAssets` out of the policy's lock, the rest out of free capital.
    /// @dev Emits {ClaimReserved} unless the lock gave all of it. Open to the ClaimBook only. Never reverts for lack of free capital.
    /// @return reservedAssets what could be reserved, at most `wantedAssets`
    function reserve(
        ClaimId claimId,
        uint96 wantedAssets,
        uint96 fromLockedAssets
    ) external returns (uint96 reservedAssets);

    /// @notice Pay and release in one step.
    /// @dev Emits {ClaimSettled} unless the order is ordinary, {PaidOut} or {CreditBooked} per payee, {DebtBooked} for what is owed. Open to the ClaimBook only.
    /// A payee the asset refuses gets a credit; nobody else's payment fails with it (CLM-8).
    function settle(PayOrder calldata order) external;

    /// @notice Pay what is owed, oldest first, as far as free capital goes.
    /// @dev Emits {DebtPaid}, {PaidOut} or {CreditBooked}. Open to anyone.
    /// @param maxDebts most debts to look at
    function payDebts(uint256 maxDebts) external returns (uint128 paidAssets);

    /// @notice Put `to` in the place of `from`: the whole credit is theirs.
    /// @dev Emits {CreditMoved}. Open to the TransferDesk only. Nothing happens when there is none.
    function moveCredit(address from, address to) external;

    /// @notice Collect a credit. The payee may name any receiver; anyone may push it to the payee.
    /// @dev Emits {CreditCollected}. Open to anyone, whatever is paused.
    function collectCredit(address payee, address to) external returns (uint96 assets);

    /* CAPITAL (deposits and views are ERC-4626) */

    /// @notice Ask to leave with `shares`; they wait in the pool until the notice is over.
    /// @dev Emits {ExitRequested}. Open to share owners; one request at a time.
    function requestExit(uint256 shares) external returns (uint40 matureAt);

    /// @notice Take an exit request back.
    /// @dev Emits {ExitCancelled}.
    function cancelExit() external;

    /// @notice Leave: within 7 days after maturity, at the exit price, bounded by free capital.
    /// @dev Emits ERC-4626 Withdraw.
    ///
    /// Requirements:
    /// - the notice is over and the window open; earnings are current; nothing is owed
    /// - at least `minAssets` come out
    function redeemExit(address receiver, uint256 minAssets) external returns (uint256 assets);

    /* READING */

    /// @notice The buckets.
    function buckets() external view returns (Buckets memory);

    /// @notice What waits for a payee, base units.
    function creditOf(address payee) external view returns (uint96);

    /// @notice Insured sum of a version's open policies, base units.
    function insuredOf(VersionId versionId) external view returns (uint128);

    /// @notice First day not yet earned, days since 1970 UTC.
    function earnedThroughDay() external view returns (uint32);

    /// @notice Notice of an exit, seconds.
    function exitNotice() external view returns (uint40);

    /// @notice An account's exit request.
    function exitOf(address owner) external view returns (uint256 shares, uint40 matureAt, uint40 lapsesAt);
}
