// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {PolicyId} from "../types/Ids.sol";

/// @dev The insurer's consent that a policy passes to another person (EIP-712).
/// @param nonce single use, per signer
/// @param expiresAt last second it can be used
struct Transfer {
    PolicyId policyId;
    address from;
    address to;
    uint256 nonce;
    uint40 expiresAt;
}

/// @dev Somebody who is about to take another's place.
/// @param to who takes it
/// @param maturesAt from when, seconds; zero until everybody has said what they must
/// @param taken whether the owner had no policy left after a takeover: no other can be taken any more
/// @param proposer officer who asked for a recovery
/// @param documentHash keccak256 of the court or heir document of a recovery
struct Passing {
    address to;
    uint40 maturesAt;
    bool taken;
    address proposer;
    bytes32 documentHash;
}

/// @title ITransferDesk
/// @notice How a policy changes hands, with the insurer's countersignature, or keys, when they are lost.
/// @dev Owns successors, running successions and recoveries. A transfer leaves past losses with the one before; a
/// succession and a recovery take all that person's place, credits too. Upholds POL-5.
interface ITransferDesk {
    /// @notice A policy passed to another person with the insurer's consent.
    event TransferCountersigned(
        PolicyId indexed policyId,
        address indexed from,
        address indexed to,
        address signer,
        bytes32 digest
    );

    /// @notice An underwriter withdrew a consent.
    event TransferCancelled(address indexed signer, uint256 nonce);

    /// @notice An owner said who shall take their place; zero for nobody.
    event SuccessorNamed(address indexed owner, address indexed successor);

    /// @notice The successor asks for the owner's place.
    event SuccessionRequested(address indexed owner, address indexed successor, uint40 maturesAt);

    /// @notice A first officer asks to put a new key in the place of a lost one.
    event RecoveryProposed(address indexed owner, address indexed to, bytes32 documentHash, address officer);

    /// @notice A second officer agreed.
    event RecoveryApproved(
        address indexed owner,
        address indexed to,
        bytes32 documentHash,
        address officer,
        uint40 maturesAt
    );

    /// @notice The owner is there and said no.
    event PassingVetoed(address indexed owner, address indexed to);

    /// @notice Policies and credits of an owner are `to`'s.
    event PlaceTaken(address indexed owner, address indexed to, PolicyId[] policyIds, address[] pools);

    error TransferCallerNotHolder(PolicyId policyId, address caller);
    error TransferToInvalid(PolicyId policyId, address to);
    error TransferOfClosedPolicy(PolicyId policyId);
    error TransferExpired(uint40 expiresAt, uint40 offeredAt);
    error TransferNonceUsed(address signer, uint256 nonce);
    error TransferSignerNotUnderwriter(address signer);
    error TransferSignatureInvalid(address signer);
    error SuccessorInvalid(address owner, address successor);
    error SuccessionCallerNotSuccessor(address owner, address caller);
    error RecoveryKeyInvalid(address owner, address to);
    error RecoveryNotProposed(address owner, address to, bytes32 documentHash);
    error RecoveryNeedsTwoPeople(address owner, address officer);
    error PassingNone(address owner);
    error PassingNotMature(address owner, uint40 maturesAt);
    error PassingLapsed(address owner, uint40 lapsedAt);
    error PassingUsedUp(address owner, address to);
    error PassingPoolUnknown(address pool);

    /// @notice Pass one's policy to another person. Losses before stay the caller's.
    /// @dev Emits {TransferCountersigned} and {IPolicyBook-PolicyMoved}. Open to the holder, without a forwarder.
    ///
    /// Requirements:
    /// - the policy is not closed; the consent names policy, caller and receiver, is not expired, used or withdrawn
    /// - `signer` holds the underwriter role and signed it for this chain and contract
    function transfer(Transfer calldata consent, address signer, bytes calldata signature) external;

    /// @notice Withdraw a consent of one's own that was not used.
    /// @dev Emits {TransferCancelled}. Open to anyone for their own nonces.
    function cancelTransfer(uint256 nonce) external;

    /// @notice Say who shall take the caller's place one day; zero for nobody. Ends a running succession.
    /// @dev Emits {SuccessorNamed}. Open to anyone.
    function nameSuccessor(address successor) external;

    /// @notice Ask for the owner's place; it can be taken after 30 days unless the owner says no.
    /// @dev Emits {SuccessionRequested}. Open to the owner's successor.
    function requestSuccession(address owner) external;

    /// @notice Take the owner's place on these policies and in these pools. May be repeated, for policies
    /// until the owner has none left.
    /// @dev Emits {PlaceTaken}. Open to the successor, from 30 to 60 days after the request.
    function takeOver(address owner, PolicyId[] calldata policyIds, address[] calldata pools) external;

    /// @notice Ask to put `to` in the place of an owner whose keys are lost. Replaces an earlier proposal.
    /// @dev Emits {RecoveryProposed}. Restricted to recovery officers.
    /// @param documentHash keccak256 of the court or heir document
    function proposeRecovery(address owner, address to, bytes32 documentHash) external;

    /// @notice Agree to a recovery as proposed; it can be completed after 30 days unless the owner says no.
    /// @dev Emits {RecoveryApproved}. Restricted to recovery officers; another person than the proposer.
    function approveRecovery(address owner, address to, bytes32 documentHash) external;

    /// @notice Put the new key in the lost one's place on these policies and in these pools. May be repeated, for
    /// policies until the owner has none left.
    /// @dev Emits {PlaceTaken}. Open to anyone, from 30 to 60 days after the approval.
    function completeRecovery(address owner, PolicyId[] calldata policyIds, address[] calldata pools) external;

    /// @notice Say no to every succession and recovery of the caller's place.
    /// @dev Emits {PassingVetoed} for each. Open to anyone.
    function veto() external;

    /// @notice EIP-712 digest of a consent.
    function transferDigest(Transfer calldata consent) external view returns (bytes32);

    /// @notice Whether the signer's nonce is used or withdrawn.
    function isTransferUsed(address signer, uint256 nonce) external view returns (bool);

    /// @notice Who shall take an owner's place, zero for nobody.
    function successorOf(address owner) external view returns (address);

    /// @notice The running succession, empty for none.
    function successionOf(address owner) external view returns (Passing memory);

    /// @notice The running recovery, empty for none.
    function recoveryOf(address owner) external view returns (Passing memory);
}
