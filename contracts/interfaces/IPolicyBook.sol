// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {Payee} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId, VersionId} from "../types/Ids.sol";
import {Agreement, ClaimCover, Cover, IndexCover, Policy, PolicyStatus} from "../types/PolicyTypes.sol";

/// @title IPolicyBook
/// @notice The register: who is covered, for what, until when, for whose benefit.
/// @dev Owns policies as ERC-721 tokens that do not move by themselves (ERC-5192). Never sells, never holds the asset.
/// Upholds POL-1, POL-2, POL-3, POL-5.
interface IPolicyBook {
    /// @notice A policy was issued.
    event PolicyIssued(
        PolicyId indexed policyId,
        address indexed holder,
        VersionId indexed versionId,
        address insured,
        uint96 limitAssets,
        uint96 premiumAssets,
        uint96 deductibleAssets,
        uint16 marks,
        uint40 startAt,
        uint40 endAt,
        uint40 waitingFrom,
        bytes32 objectKey,
        uint32 zone
    );

    /// @notice Another policy follows this one without a gap.
    event PolicyRenewed(PolicyId indexed policyId);

    /// @notice Cover ended before its time, at `endAt`; at its start when it is as if it had never been.
    event CoverEnded(PolicyId indexed policyId, uint40 endAt);

    /// @notice Losses from `fromAt` on are out of terms until cover is resumed.
    event CoverSuspended(PolicyId indexed policyId, uint40 fromAt);

    /// @notice Cover goes on from `resumedAt`, the second after; not suspended at all when that is before the suspension.
    event CoverResumed(PolicyId indexed policyId, uint40 resumedAt);

    /// @notice The policy passed to another person; losses before stay with the one before.
    event PolicyMoved(PolicyId indexed policyId, address indexed from, address indexed to, uint40 movedAt);

    /// @notice A person's key or place was taken by another: what was theirs on this policy, past losses too, is now `to`'s.
    event PolicyRekeyed(PolicyId indexed policyId, address indexed from, address indexed to);

    /// @notice Who receives what no loss payee does; zero for the holder.
    event BeneficiaryNamed(PolicyId indexed policyId, address indexed holder, address beneficiary);

    /// @notice A share of every payment goes to somebody first: a lender, a hospital.
    event LossPayeeAdded(PolicyId indexed policyId, address indexed payee, uint16 shareBps);

    /// @notice A loss payee gave its share up.
    event LossPayeeReleased(PolicyId indexed policyId, address indexed payee);

    /// @notice The policy ran off, or is void, and freed its capital.
    event PolicyClosed(PolicyId indexed policyId, uint96 freedAssets);

    /// @notice One of several that were to be closed could not be; the others were.
    /// @param reason selector of the error with which it alone is refused
    event PolicyLeftOpen(PolicyId indexed policyId, bytes4 reason);

    /// @dev ERC-5192.
    event Locked(uint256 tokenId);

    /// @dev ERC-4906.
    event MetadataUpdate(uint256 tokenId);

    error PolicyUnknown(PolicyId policyId);
    error PolicyCallerNotSalesDesk(address caller);
    error PolicyCallerNotServiceDesk(address caller);
    error PolicyCallerNotTransferDesk(address caller);
    error PolicyCallerNotClaimBook(address caller);
    error PolicyCallerNotHolder(PolicyId policyId, address caller);
    error PolicyNotTransferable(PolicyId policyId);
    error PolicyObjectCovered(bytes32 objectKey, PolicyId policyId);
    error PolicyTooManyOpenClaims(PolicyId policyId, uint8 limit);
    error PolicyTooManyClaims(PolicyId policyId, uint16 limit);
    error PolicyTooManyHolders(PolicyId policyId, uint256 limit);
    error PolicyTooManyLossPayees(PolicyId policyId, uint256 limit);
    error PolicyLimitExceeded(PolicyId policyId, uint256 usedAssets, uint96 limitAssets);
    error PolicyNotClosable(PolicyId policyId, uint40 closableAt, uint16 openClaims);
    error PolicyClosedAlready(PolicyId policyId);
    error PolicyEnded(PolicyId policyId, uint40 endAt);
    error PolicyInUse(PolicyId policyId, uint16 openClaims, uint96 usedAssets);
    error PolicyAwarded(PolicyId policyId);
    error PolicyHolderZero();
    error PolicyNeverHeldBy(PolicyId policyId, address holder);
    error PolicyPayeeInvalid(PolicyId policyId, address payee);
    error PolicySharesTooHigh(PolicyId policyId, uint256 sumBps, uint256 limitBps);
    error PolicyNotLossPayee(PolicyId policyId, address caller);
    error PolicyPayeeNamedSince(PolicyId policyId, address payee);

    /// @notice Write a sold policy into the register.
    /// @dev Emits {PolicyIssued}, {Locked} and ERC-721 Transfer. Open to SalesDesk and GroupDesk only.
    function writePolicy(Cover calldata cover, Agreement calldata agreement) external returns (PolicyId policyId);

    /// @notice Remember that another policy follows this one, so that no second one can.
    /// @dev Emits {PolicyRenewed}. Open to the SalesDesk only.
    function markRenewed(PolicyId policyId) external;

    /// @notice Number a new claim on a loss of `lossAt`, seconds, and count the cover it reserves.
    /// @dev Open to the ClaimBook only, whose event tells it. Whoever holds or held the policy has 16 claims on losses of their
    /// time open at once, whatever the others file (POL-8).
    /// @return number the claim's place on the policy, from 1
    function numberClaim(PolicyId policyId, uint40 lossAt, uint96 reservedAssets) external returns (uint16 number);

    /// @notice Adjust the cover used by `deltaAssets`; `closes` when the claim is over.
    /// @dev Open to the ClaimBook only, whose event tells it.
    function useCover(int128 deltaAssets, bool closes, ClaimId claimId) external;

    /// @notice Count a claim on each policy that was paid at once, and the cover it used; zero passes a policy over.
    /// @dev Open to the ClaimBook only, whose events tell it (POL-2).
    function useCovers(PolicyId[] calldata policyIds, uint96[] calldata usedAssets) external;

    /// @notice Remember that an award was paid on a claim of the policy: its cover is not ended early any more.
    /// @dev Open to the ClaimBook only.
    function markAwarded(PolicyId policyId) external;

    /// @notice Name who receives what no loss payee does; zero for the holder.
    /// @dev Emits {BeneficiaryNamed}. Open to the holder. A change of holder forgets it.
    function nameBeneficiary(PolicyId policyId, address beneficiary) external;

    /// @notice Give somebody a share of every payment for losses of who names them and of whoever holds it later; only the
    /// payee can give it up again.
    /// @dev Emits {LossPayeeAdded}. Open to the holder. Stays with the policy whoever holds it.
    ///
    /// Requirements:
    /// - at most three loss payees, none of them twice, none of them the pool; their shares at most 10,000 basis points
    function addLossPayee(PolicyId policyId, address payee, uint16 shareBps) external;

    /// @notice Give up one's share as a loss payee: the loan is paid back.
    /// @dev Emits {LossPayeeReleased}. Open to the loss payee.
    function releaseLossPayee(PolicyId policyId) external;

    /// @notice End cover now; the tail begins.
    /// @dev Emits {CoverEnded}. Open to the ServiceDesk only. Refused with an open or paid claim, or an award.
    function endCover(PolicyId policyId) external;

    /// @notice Undo cover from its start and free its capital at once.
    /// @dev Emits {CoverEnded}, {PolicyClosed}. Open to the ServiceDesk only. Refused with an open or paid claim, or an award, and once
    /// cover has ended: cover that was given is not undone.
    function voidCover(PolicyId policyId) external;

    /// @notice Suspend cover from `fromAt` on, seconds, until it is resumed.
    /// @dev Emits {CoverSuspended}. Open to the ServiceDesk only.
    function suspendCover(PolicyId policyId, uint40 fromAt) external;

    /// @notice Resume cover; a suspension that began covers this second still.
    /// @dev Emits {CoverResumed}. Open to the ServiceDesk only.
    function resumeCover(PolicyId policyId) external;

    /// @notice Pass the policy to another person.
    /// @dev Emits {PolicyMoved} and ERC-721 Transfer. Open to the TransferDesk only (POL-5). At most 32 times; back to somebody
    /// only while no loss payee is named that was not when they passed it on.
    function move(PolicyId policyId, address to) external;

    /// @notice Put `to` in the place of `from`, in the past too.
    /// @dev Emits {PolicyRekeyed}, and ERC-721 Transfer if `from` holds the policy now. Open to the TransferDesk only.
    function rekey(PolicyId policyId, address from, address to) external;

    /// @notice Close policies whose tail is over and whose claims are settled; frees their capital.
    /// @dev Emits {PolicyClosed} for each, {PolicyLeftOpen} for those of several that cannot be. Open to anyone.
    ///
    /// Requirements, of one alone:
    /// - it exists, the tail is over, no claim is open, it is not closed yet
    function close(PolicyId[] calldata policyIds) external;

    /// @notice The register's entry. Reverts with {PolicyUnknown}.
    function policyOf(PolicyId policyId) external view returns (Policy memory);

    /// @notice What a claim needs of the entry. Reverts with {PolicyUnknown}.
    function claimCoverOf(PolicyId policyId) external view returns (ClaimCover memory);

    /// @notice {claimCoverOf}, whether cover was suspended at `instant`, and who held the policy then: whom a loss of that time pays.
    function coverAt(PolicyId policyId, uint40 instant) external view returns (ClaimCover memory cover, address holder);

    /// @notice {coverAt} of several; all zero for a policy there is not.
    function coversAt(
        PolicyId[] calldata policyIds,
        uint40 instant
    ) external view returns (ClaimCover[] memory covers, address[] memory holders);

    /// @notice What an index product asks of several policies; all zero for one there is not.
    function indexCoversOf(PolicyId[] calldata policyIds) external view returns (IndexCover[] memory covers);

    /// @notice Who held the policy at `instant`, seconds: whom a loss of that time pays. The second of a move is still of who
    /// held it before.
    function holderAt(PolicyId policyId, uint40 instant) external view returns (address);

    /// @notice Whether cover was suspended at `instant`, seconds.
    function isSuspendedAt(PolicyId policyId, uint40 instant) external view returns (bool);

    /// @notice Whose interest is covered.
    function insuredOf(PolicyId policyId) external view returns (address);

    /// @notice Whom a claim of `claimant` pays when it names nobody: loss payees, then the beneficiary or the claimant. Of who
    /// passed it on, those named until then. The shares are whole; at most four.
    function payeesOf(PolicyId policyId, address claimant) external view returns (Payee[] memory);

    /// @notice Who is named on the policy.
    function namedPayeesOf(PolicyId policyId) external view returns (address beneficiary, Payee[] memory lossPayees);

    /// @notice Status by the clock.
    function statusOf(PolicyId policyId) external view returns (PolicyStatus);

    /// @notice Capital still locked for the policy: its lock less what it used, base units (CAP-2).
    function lockedOf(PolicyId policyId) external view returns (uint96);

    /// @notice From when it may be closed, seconds: seconds in which filing was paused lengthen its tail (CLM-6).
    function closableAt(PolicyId policyId) external view returns (uint40);

    /// @notice The policy that covers an object now, zero for none.
    function policyOnObject(bytes32 objectKey) external view returns (PolicyId);

    /// @notice The latest policy on an object, begun or not, over or not; zero for none.
    function latestOnObject(bytes32 objectKey) external view returns (PolicyId);

    /// @notice How many policies were ever issued.
    function policyCount() external view returns (uint48);

    /// @dev ERC-5192: every policy is locked.
    function locked(uint256 tokenId) external view returns (bool);
}
