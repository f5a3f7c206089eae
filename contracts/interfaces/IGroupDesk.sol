// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {PolicyId, VersionId} from "../types/Ids.sol";

/// @dev An underwriter's signed offer for a group (EIP-712).
/// @param sponsor who may take it and pays
/// @param root hash of the certificates' Merkle-sum tree
/// @param totalAssets sum of all certificates' limits: the root's sum, base units
/// @param certificates how many leaves the tree has
/// @param leavesHash keccak256 of the file that lists the leaves
/// @param zone accumulation zone all of them lie in, zero for none
/// @param nonce single use, per signer
/// @param expiresAt last second it can be taken
struct GroupQuote {
    VersionId versionId;
    address sponsor;
    bytes32 root;
    uint96 totalAssets;
    uint32 certificates;
    uint96 premiumAssets;
    uint40 startAt;
    uint16 termDays;
    bytes32 leavesHash;
    uint32 zone;
    uint256 nonce;
    uint40 expiresAt;
}

/// @dev A leaf: one person's cover within a group.
/// @param index place among the leaves, from 0
/// @param insured whose interest is covered; zero for the holder
struct Certificate {
    uint32 index;
    address holder;
    address insured;
    uint96 limitAssets;
    uint40 startAt;
    uint16 termDays;
    bytes32 objectKey;
}

/// @dev A node of the tree beside the path: its hash and the sum of the limits below it.
struct SumNode {
    bytes32 hash;
    uint96 assets;
}

/// @dev A group as kept.
/// @param lockedAssets capital still locked for certificates that are no policies yet, base units
/// @param insuredAssets their limits
struct Group {
    bytes32 root;
    uint96 totalAssets;
    uint96 premiumAssets;
    VersionId versionId;
    uint32 certificates;
    uint96 lockedAssets;
    uint96 insuredAssets;
    uint40 startAt;
    uint16 termDays;
    bool closed;
    address sponsor;
    uint32 zone;
}

/// @title IGroupDesk
/// @notice Where many people are insured at once: a group is one commitment, each certificate a proof away from a policy.
/// @dev Owns groups, used certificates and used offers. Never holds the asset: the pool takes the premium. Upholds POL-6.
interface IGroupDesk {
    /// @notice A group was issued.
    event GroupIssued(
        uint32 indexed groupId,
        address indexed sponsor,
        VersionId indexed versionId,
        bytes32 root,
        uint96 totalAssets,
        uint32 certificates,
        uint96 premiumAssets,
        uint96 taxAssets,
        uint96 feeAssets,
        uint96 lockedAssets,
        uint40 startAt,
        uint40 endAt,
        bytes32 leavesHash,
        uint32 zone,
        bytes32 quoteDigest
    );

    /// @notice A certificate became a policy; its lock passed over with it.
    event CertificateUsed(
        uint32 indexed groupId,
        uint32 indexed index,
        PolicyId indexed policyId,
        address holder,
        uint96 limitAssets,
        uint96 lockedAssets
    );

    /// @notice The group ran off; what no certificate used went back.
    event GroupClosed(uint32 indexed groupId, uint96 freedAssets, uint96 insuredAssets);

    /// @notice An underwriter withdrew an offer.
    event GroupQuoteCancelled(address indexed signer, uint256 nonce);

    error GroupUnknown(uint32 groupId);
    error GroupSponsorMismatch(address sponsor, address caller);
    error GroupSignerNotUnderwriter(address signer);
    error GroupSignatureInvalid(address signer);
    error GroupQuoteExpired(uint40 expiresAt, uint40 offeredAt);
    error GroupQuoteUsed(address signer, uint256 nonce);
    error GroupQuoteInvalid(uint96 totalAssets, uint32 certificates, uint96 premiumAssets);
    error GroupTermInvalid(uint40 startAt, uint16 termDays);
    error GroupNeedsZone(VersionId versionId);
    error GroupNotClosable(uint32 groupId, uint40 closableAt);
    error GroupClosedAlready(uint32 groupId);
    error CertificateIndexOutOfRange(uint32 groupId, uint32 index, uint32 limit);
    error CertificateUsedAlready(uint32 groupId, uint32 index);
    error CertificateTooLate(uint32 groupId, uint32 index, uint40 closableAt);
    error CertificateOutsideGroup(uint32 groupId, uint32 index, uint40 startAt, uint16 termDays);
    error CertificateProofLengthInvalid(uint32 groupId, uint256 offered, uint256 needed);
    error CertificateNotInGroup(uint32 groupId, uint32 index, bytes32 root, uint256 totalAssets);

    /// @notice Insure a group by an underwriter's quote. Costs the same for any number of certificates.
    /// @dev Emits {GroupIssued}. Open to the quote's sponsor, who pays.
    ///
    /// Requirements:
    /// - sales are not paused; the version sells now; the sponsor is eligible where the version demands it
    /// - the quote names the caller, is not expired, used or cancelled; an underwriter signed it for this chain and contract
    /// - the caps of version and zone and the pool's free capital allow the whole group
    function issueGroup(
        GroupQuote calldata quote,
        address signer,
        bytes calldata signature
    ) external returns (uint32 groupId);

    /// @notice Turn a certificate into a policy for its holder.
    /// @dev Emits {CertificateUsed} and {IPolicyBook-PolicyIssued}. Open to anyone.
    ///
    /// Requirements:
    /// - the leaf and its proof lead to the group's root and its sum; it was not used before (POL-6)
    /// - its cover lies within the group's; the group's tail is not over
    /// @param proof the nodes beside the path, from the leaf up
    function certificateToPolicy(
        uint32 groupId,
        Certificate calldata certificate,
        SumNode[] calldata proof
    ) external returns (PolicyId policyId);

    /// @notice Close groups whose tail is over; frees what no certificate used.
    /// @dev Emits {GroupClosed} for each. Open to anyone.
    function closeGroups(uint32[] calldata groupIds) external;

    /// @notice Withdraw an offer of one's own that was not taken.
    /// @dev Emits {GroupQuoteCancelled}. Open to anyone for their own nonces.
    function cancelGroupQuote(uint256 nonce) external;

    /// @notice The group. Reverts with {GroupUnknown}.
    function groupOf(uint32 groupId) external view returns (Group memory);

    /// @notice How many groups were ever issued.
    function groupCount() external view returns (uint32);

    /// @notice Whether a certificate is a policy already.
    function isCertificateUsed(uint32 groupId, uint32 index) external view returns (bool);

    /// @notice From when a group may be closed, seconds.
    function groupClosableAt(uint32 groupId) external view returns (uint40);

    /// @notice EIP-712 digest of an offer.
    function groupQuoteDigest(GroupQuote calldata quote) external view returns (bytes32);

    /// @notice Whether the signer's nonce is used or cancelled.
    function isGroupQuoteUsed(address signer, uint256 nonce) external view returns (bool);
}
