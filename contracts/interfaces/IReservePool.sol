// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Payee} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId, VersionId} from "../types/Ids.sol";
import {Rail} from "../types/ProductTypes.sol";

/// @dev The buckets, base units.
/// free + locked + reserved + payable + unearned + fees + deposit = accounted ≤ balance (CAP-1).
/// @param payableAssets credits, held credits and instructed payments
/// @param depositAssets the carrier's own money, which late interest takes after the fees
/// @param owedAssets what was decided and could not be funded; outside the buckets
/// @param heldAssets part of `payableAssets` that is on hold, or was and is not collected yet
/// @param unreservedAssets what claims want reserved and the pool does not have; outside the buckets
/// @param ripeFeesAssets part of `feesAssets` that is past every cooling-off: only of this can be withdrawn
struct Buckets {
    uint128 freeAssets;
    uint128 lockedAssets;
    uint128 reservedAssets;
    uint128 payableAssets;
    uint128 unearnedAssets;
    uint128 feesAssets;
    uint128 depositAssets;
    uint128 owedAssets;
    uint128 heldAssets;
    uint128 unreservedAssets;
    uint128 ripeFeesAssets;
}

/// @dev The contracts a pool listens to, each for its own doors, and whom it pays back.
/// @param payingAgent receives what it paid out through banks, once that is attested
struct PoolCore {
    address salesDesk;
    address groupDesk;
    address serviceDesk;
    address transferDesk;
    address policyBook;
    address claimBook;
    address treasuryDesk;
    address eligibilityDesk;
    address pauseControl;
    address payingAgent;
}

/// @dev What a pool is built with and keeps for ever.
/// @param exitNotice seconds between asking to leave and leaving; at least the line's reporting tail
/// @param silencePerDayAssets most that the insurer's silence approves a day, base units
struct PoolSetup {
    IERC20 asset;
    string name;
    string symbol;
    PoolCore core;
    uint40 exitNotice;
    uint96 silencePerDayAssets;
}

/// @dev A sale, as the pool books it.
/// @param premiumAssets all that the payer pays; tax and fee are parts of it
/// @param insuredAssets the policy's limit, counted against `capAssets`
/// @param startDay first day of cover, days since 1970 UTC
/// @param termDays days over which the premium is earned
/// @param zone accumulation zone whose cap counts too, zero for none
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
    uint32 zone;
}

/// @dev Premium given back. What the days from `fromDay` to `endDay` (exclusive) would earn comes out of what is unearned.
/// @param dailyAssets what the premium earns a day, base units
/// @param fromDay first day given back, today at the earliest; days since 1970 UTC
/// @param endDay the premium's last day, exclusive
/// @param feesAssets tax and fee given back, base units
/// @param freeAssets what was earned already, or stays to be earned, and is given back all the same, base units
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
/// @param interestAssets late interest on top: from fees, then the carrier's deposit, else owed
/// @param toLockedAssets reserve given back to the policy's lock
/// @param toFreeAssets reserve given back to free capital
/// @param unreservedAssets what the claim still wants beyond its reserve after this order; zero once it is closed
/// @param rail how the payees are paid
/// @param needsEligibility whether a payee without a current attestation is held
/// @param lateFrom instant after which late interest runs on until a bank has paid; the token pays at once
/// @param lateBps that interest, basis points a year
struct PayOrder {
    ClaimId claimId;
    Payee[] payees;
    uint96 assets;
    uint96 fromReservedAssets;
    uint96 fromLockedAssets;
    uint96 interestAssets;
    uint96 toLockedAssets;
    uint96 toFreeAssets;
    uint96 unreservedAssets;
    Rail rail;
    bool needsEligibility;
    uint40 lateFrom;
    uint16 lateBps;
}

/// @dev One slot. Late interest that runs on what a bank has not paid yet.
/// @param fromAt instant after which it runs
/// @param bpsPerYear its rate; zero for none
/// @param principalAssets what it runs on: the part that is not itself interest
struct Lateness {
    uint40 fromAt;
    uint16 bpsPerYear;
    uint96 principalAssets;
}

/// @dev What a claim pays that an observation made, to one payee, and nothing else.
/// @param assets zero for none
/// @param fromLockedAssets part of `assets` taken from the policy's lock; the rest as in {PayOrder}
struct PagePayment {
    ClaimId claimId;
    address payee;
    uint96 assets;
    uint96 fromLockedAssets;
}

/// @dev Where an instructed payment stands.
enum InstructionState {
    None,
    Instructed,
    Settled,
    Returned
}

/// @dev A payment that a bank makes. The money waits in the pool until somebody attests that it was made.
struct Instruction {
    address payee;
    uint96 assets;
    ClaimId claimId;
    uint40 instructedAt;
    InstructionState state;
    bool needsEligibility;
    Lateness late;
}

/// @title IReservePool
/// @notice The reserve of one line of business in one asset.
/// @dev The only holder and the only mover of the asset. Keeps its own books and never asks for its balance.
/// Makes no external call but to the asset: who is eligible, who is on hold and whether leaving is paused it is told.
/// A payment for a policy instead of a claim bears the policy's claim number zero.
/// Shares are ERC-4626 with an asynchronous exit.
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
        uint96 fromDepositAssets,
        uint96 owedAssets,
        uint96 toLockedAssets,
        uint96 toFreeAssets
    );

    /// @notice A page of claims was paid whole: so much of it came out of what was locked, and so much out of free capital.
    /// {PaidOut} or {CreditBooked} tells what became of each.
    event PageDrawn(uint96 fromLockedAssets, uint96 fromFreeAssets);

    /// @notice A claim wants `unreservedAssets` more than it has reserved; zero when it wants nothing more.
    event ClaimUnreserved(ClaimId indexed claimId, uint96 unreservedAssets);

    /// @notice Free capital was reserved for the claim whose turn it was.
    event ClaimToppedUp(ClaimId indexed claimId, uint96 reservedAssets, uint96 unreservedAssets);

    /// @notice The insurer's silence used so much of the day's allowance.
    event SilenceUsed(ClaimId indexed claimId, uint32 day, uint96 assets);

    /// @notice Somebody paid for a loss that was settled: `toHolderAssets` for the holder, the rest for the pool.
    event RecoveryBooked(
        ClaimId indexed claimId,
        address indexed payer,
        address to,
        uint96 toHolderAssets,
        uint96 toPoolAssets
    );

    /// @notice Money left for a payee.
    event PaidOut(ClaimId indexed claimId, address indexed payee, uint96 assets);

    /// @notice The asset refused the payee; the money waits, for ever.
    event CreditBooked(ClaimId indexed claimId, address indexed payee, uint96 assets);

    /// @notice The payee is on hold until `until`, or lacks an attestation; the money waits with that.
    event CreditHeld(ClaimId indexed claimId, address indexed payee, uint96 assets, uint40 until);

    /// @notice A hold was set, renewed, or (`until` zero) lifted.
    /// @param heldAssets what waits under it
    event HoldSet(address indexed payee, uint40 until, uint96 heldAssets);

    /// @notice A person's attestation counts until `until`.
    event EligibilitySet(address indexed person, uint40 until);

    /// @notice A credit was collected.
    event CreditCollected(address indexed payee, address indexed to, uint96 assets);

    /// @notice A credit, with what is held of it, passed to the same person's new key or to a successor.
    event CreditMoved(address indexed from, address indexed to, uint96 assets, uint96 heldAssets);

    /// @notice A bank is to pay; the money waits for the word that it did.
    /// @param principalAssets part of `assets` on which late interest of `lateBps` a year runs after `lateFrom`
    event PaymentInstructed(
        uint64 indexed instructionId,
        ClaimId indexed claimId,
        address indexed payee,
        uint96 assets,
        uint40 returnsAt,
        uint96 principalAssets,
        uint40 lateFrom,
        uint16 lateBps
    );

    /// @notice An instruction ended after its time: late interest on `principalAssets` from `lateFrom` until now, rounded up,
    /// out of fees and the carrier's deposit; what neither had is owed. It follows the instruction: to the bank again, or
    /// into the payee's credit.
    event InstructionLate(
        uint64 indexed instructionId,
        ClaimId indexed claimId,
        address indexed payee,
        uint96 principalAssets,
        uint40 lateFrom,
        uint16 lateBps,
        uint96 fromFeesAssets,
        uint96 fromDepositAssets,
        uint96 owedAssets
    );

    /// @notice The bank has paid; its agent received the money.
    event InstructionSettled(
        uint64 indexed instructionId,
        ClaimId indexed claimId,
        address indexed payee,
        uint96 assets,
        bytes32 paymentReference
    );

    /// @notice The bank could not pay, or did not in time (`reason` zero); the money is the payee's credit.
    event InstructionReturned(
        uint64 indexed instructionId,
        ClaimId indexed claimId,
        address indexed payee,
        uint96 assets,
        bytes32 reason
    );

    /// @notice What could not be funded is owed.
    event DebtBooked(ClaimId indexed claimId, address indexed payee, uint96 assets);

    /// @notice A debt, or a part of it, was funded and paid.
    event DebtPaid(ClaimId indexed claimId, address indexed payee, uint96 assets);

    /// @notice Policies closed and freed their lock.
    event LockReleased(VersionId indexed versionId, uint128 lockAssets, uint128 insuredAssets);

    /// @notice Premium was given back: what the days would have earned, tax and fee, and what was earned before.
    /// @param dailyAssets what each of the days from `fromDay` to `endDay` would have earned
    /// @param feesAssets came from fees, `depositAssets` from the carrier's deposit, `freeAssets` from free capital;
    /// `owedAssets` nobody had
    event PremiumRefunded(
        PolicyId indexed policyId,
        VersionId indexed versionId,
        address indexed payee,
        uint96 dailyAssets,
        uint32 fromDay,
        uint32 endDay,
        uint96 feesAssets,
        uint96 depositAssets,
        uint96 freeAssets,
        uint96 owedAssets
    );

    /// @notice The insured sum of a zone's open policies may be at most `capAssets`.
    event ZoneCapSet(uint32 indexed zone, uint96 capAssets);

    /// @notice A zone's insured sum changed.
    event ZoneInsured(uint32 indexed zone, uint128 insuredAssets);

    /// @notice Fees grew older: `ripeAssets` of them can be withdrawn.
    event FeesRipened(uint32 day, uint96 ripeAssets);

    /// @notice Fees that nobody can ask back were withdrawn.
    event FeesWithdrawn(address indexed to, uint96 assets);

    /// @notice The carrier's deposit grew.
    event DepositFunded(address indexed payer, uint96 assets);

    /// @notice The carrier took a part of its deposit back.
    event DepositWithdrawn(address indexed to, uint96 assets);

    /// @notice Somebody gave capital and took no shares.
    event Recapitalised(address indexed payer, uint96 assets);

    /// @notice Leaving is paused.
    event ExitsPaused(uint40 startsAt, uint40 endsAt);

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
    error PoolRefundsUncovered(uint256 offered, uint256 limit);
    error PoolPayeeInvalid(address payee);
    error PoolCreditNone(address payee);
    error PoolCreditRedirectNotPayee(address payee, address caller);
    error PoolTransferRefused(address to, uint256 assets);
    error PoolExitRequestPending(address owner, uint256 shares);
    error PoolExitNotMature(address owner, uint40 matureAt);
    error PoolExitLapsed(address owner, uint40 lapsedAt);
    error PoolExitNone(address owner);
    error PoolExitShort(uint256 assets, uint256 limit);
    error PoolExitsPaused(uint40 until);
    error PoolInDebt(uint256 owedAssets);
    error PoolZoneCapExceeded(uint32 zone, uint256 insuredAssets, uint256 capAssets);
    error PoolRefundDaysInvalid(PolicyId policyId, uint32 fromDay, uint32 today, uint32 endDay);
    error PoolPayeeHeld(address payee, uint40 until);
    error PoolInstructionNotOpen(uint64 instructionId, InstructionState state);
    error PoolInstructionNotOverdue(uint64 instructionId, uint40 returnsAt);
    error PoolRecoveryShareTooLarge(ClaimId claimId, uint96 toHolderAssets, uint96 assets);
    error PoolEarningsBehind(uint32 accruedThroughDay, uint32 today);
    error PoolAssetUnsuitable(address asset);

    /* SALE */

    /// @notice Take a premium from the payer and lock capital for the policy. A later instalment insures and locks nothing.
    /// @dev Emits {PremiumBooked}, {ZoneInsured}. Open to SalesDesk, GroupDesk and ServiceDesk only.
    ///
    /// Requirements:
    /// - free capital covers the lock; insured sum of the version and of the zone stay within their caps
    /// - exactly the premium arrives
    function bookSale(SaleEntry calldata sale) external;

    /// @notice Give premium back: unused days out of what is unearned, fees out of fees (then the carrier's deposit, then
    /// free capital), the rest out of free capital. What none of them has is owed.
    /// @dev Emits {PremiumRefunded}. Open to the ServiceDesk only.
    ///
    /// Requirements:
    /// - no day given back is over
    function refundPremium(RefundEntry calldata refund) external;

    /// @notice Give a closed policy's lock back to free capital.
    /// @dev Emits {LockReleased}, {ZoneInsured}. Open to PolicyBook and GroupDesk only.
    function releaseLock(VersionId versionId, uint32 zone, uint128 lockAssets, uint128 insuredAssets) external;

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

    /// @notice Reserve more for a claim that wants it, if it is its turn and free capital allows.
    /// @dev Emits {ClaimToppedUp}. Open to the ClaimBook only.
    /// @return reservedAssets what was reserved, zero when it is another claim's turn
    function topUp(ClaimId claimId) external returns (uint96 reservedAssets);

    /// @notice Use the day's allowance for what the insurer's silence approves, if it reaches so far.
    /// @dev Emits {SilenceUsed}. Open to the ClaimBook only.
    function useSilence(ClaimId claimId, uint96 assets) external returns (bool within);

    /// @notice Take in what somebody paid for a settled loss: the holder's part is paid on, the rest is free capital.
    /// @dev Emits {RecoveryBooked}. Open to the ClaimBook only, which names its own caller as payer and nobody else.
    function bookRecovery(ClaimId claimId, address payer, uint96 assets, address to, uint96 toHolderAssets) external;

    /// @notice Pay and release in one step.
    /// @dev Emits {ClaimSettled} unless the order is ordinary, {PaidOut} or {CreditBooked} per payee, {DebtBooked} for what is owed. Open to the ClaimBook only.
    /// A payee the asset refuses gets a credit; nobody else's payment fails with it (CLM-8).
    function settle(PayOrder calldata order) external;

    /// @notice Pay several claims of one version that an observation made.
    /// @dev Emits {PageDrawn} where all of it is simply paid; else as {settle} for each of them. Open to the ClaimBook only.
    /// Parameters as in {PayOrder}.
    function settlePage(
        Rail rail,
        bool needsEligibility,
        uint40 lateFrom,
        uint16 lateBps,
        PagePayment[] calldata payments
    ) external;

    /// @notice Pay what is owed, oldest first, as far as free capital goes.
    /// @dev Emits {DebtPaid} and the payment's own event. Open to anyone.
    /// @param maxDebts most debts to look at
    function payDebts(uint256 maxDebts) external returns (uint128 paidAssets);

    /// @notice Collect a credit, and what was held once the hold is over. The payee may name any receiver; anyone may push it
    /// to the payee.
    /// @dev Emits {CreditCollected}. Open to anyone, whatever is paused.
    function collectCredit(address payee, address to) external returns (uint96 assets);

    /// @notice Pass a credit, with its hold, to the same person's new key or to a successor.
    /// @dev Emits {CreditMoved}. Open to the TransferDesk only.
    function moveCredit(address from, address to) external;

    /* WHO MAY BE PAID */

    /// @notice Put a payee on hold until `until`, or lift the hold with zero.
    /// @dev Emits {HoldSet}. Open to the EligibilityDesk only.
    function setHold(address payee, uint40 until) external;

    /// @notice Let a person's attestation count until `until`, or not at all with zero.
    /// @dev Emits {EligibilitySet}. Open to the EligibilityDesk only.
    function setEligible(address person, uint40 until) external;

    /* BANK RAIL */

    /// @notice A bank has paid, and the money leaves to the paying agent; or it could not, and the money becomes the payee's
    /// credit. Late interest runs until now (CAP-25).
    /// @dev Emits {InstructionSettled} and {PaidOut} or {CreditBooked} for the agent, or {InstructionReturned} and the credit's
    /// own event; {InstructionLate} and {PaymentInstructed}, {CreditBooked} or {DebtBooked} for the interest. Open to the
    /// TreasuryDesk only.
    /// @param note the payment's reference, or the reason why there is none
    function closeInstruction(uint64 instructionId, bool paid, bytes32 note) external;

    /// @notice Nobody said in time that a bank has paid: the money becomes the payee's credit, with late interest until now.
    /// @dev Emits {InstructionReturned}, {CreditBooked}, {InstructionLate}. Open to anyone, ten days after the instruction.
    function returnInstruction(uint64 instructionId) external;

    /* THE CARRIER'S MONEY */

    /// @notice Let fees grow older: those booked 31 days before ripen. Sales and accruals do it by the way.
    /// @dev Emits {FeesRipened}. Open to anyone.
    function ripenFees() external;

    /// @notice Take out fees that are past every cooling-off, beyond what ending every policy could still ask back.
    /// @dev Emits {FeesWithdrawn}. Open to the TreasuryDesk only, while nothing is owed.
    /// @param chargesBps highest tax and fee together, share of the premium, of any version the pool ever insured
    function withdrawFees(address to, uint96 assets, uint256 chargesBps) external;

    /// @notice Add to the carrier's deposit.
    /// @dev Emits {DepositFunded}. Open to anyone.
    function fundDeposit(uint96 assets) external;

    /// @notice Take from the carrier's deposit, but not what fees lack of what ending every policy could still ask back.
    /// @dev Emits {DepositWithdrawn}. Open to the TreasuryDesk only, while nothing is owed.
    /// @param chargesBps as for {withdrawFees}
    function withdrawDeposit(address to, uint96 assets, uint256 chargesBps) external;

    /// @notice Give capital and take no shares for it.
    /// @dev Emits {Recapitalised}. Open to anyone.
    function recapitalise(uint96 assets) external;

    /// @notice Set the most that may be insured in a zone. A zone that has no cap sells nothing.
    /// @dev Emits {ZoneCapSet}. Open to the TreasuryDesk only.
    function setZoneCap(uint32 zone, uint96 capAssets) external;

    /* CAPITAL (deposits and views are ERC-4626) */

    /// @notice Ask to leave with `shares`; they wait in the pool until the notice is over.
    /// @dev Emits {ExitRequested}. Open to share owners; one request at a time.
    function requestExit(uint256 shares) external returns (uint40 matureAt);

    /// @notice Take an exit request back.
    /// @dev Emits {ExitCancelled}.
    function cancelExit() external;

    /// @notice Pause leaving until `endsAt`, or end the pause with an instant that is not to come. Paused seconds since a
    /// request lengthen its window.
    /// @dev Emits {ExitsPaused}. Open to the PauseControl only.
    function pauseExits(uint40 endsAt) external;

    /// @notice Leave: within 7 days after maturity, at the exit price, bounded by free capital.
    /// @dev Emits ERC-4626 Withdraw.
    ///
    /// Requirements:
    /// - leaving is not paused; the notice is over and the window open; earnings are current; nothing is owed
    /// - at least `minAssets` come out
    function redeemExit(address receiver, uint256 minAssets) external returns (uint256 assets);

    /* READING */

    /// @notice The buckets.
    function buckets() external view returns (Buckets memory);

    /// @notice What a payee can collect now, base units.
    function creditOf(address payee) external view returns (uint96);

    /// @notice What is on hold for a payee, and until when; zero when nothing is.
    function holdOf(address payee) external view returns (uint96 heldAssets, uint40 until);

    /// @notice A payment that a bank makes.
    function instructionOf(uint64 instructionId) external view returns (Instruction memory);

    /// @notice The claim whose turn it is to be topped up, and what it wants beyond its reserve; zero when none waits.
    function nextUnreserved() external view returns (ClaimId claimId, uint96 assets);

    /// @notice Insured sum of a zone's open policies, and the most it may be, base units.
    function zoneOf(uint32 zone) external view returns (uint128 insuredAssets, uint96 capAssets);

    /// @notice Insured sum of a version's open policies, base units.
    function insuredOf(VersionId versionId) external view returns (uint128);

    /// @notice First day not yet earned, days since 1970 UTC.
    function earnedThroughDay() external view returns (uint32);

    /// @notice The contracts this pool listens to.
    function core() external view returns (PoolCore memory);

    /// @notice Notice of an exit, seconds.
    function exitNotice() external view returns (uint40);

    /// @notice An account's exit request.
    function exitOf(address owner) external view returns (uint256 shares, uint40 matureAt, uint40 lapsesAt);
}
