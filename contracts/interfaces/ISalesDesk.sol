// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {PolicyId, VersionId} from "../types/Ids.sol";
import {Cover, Permit, Quote} from "../types/PolicyTypes.sol";

/// @title ISalesDesk
/// @notice Where cover is bought: by tariff or by an underwriter's signed quote.
/// @dev Owns used quotes. Never holds the asset: the pool takes the premium. Upholds POL-4.
interface ISalesDesk {
    /// @notice Cover was sold. The split sums to the premium exactly (CAP-6).
    event CoverSold(
        PolicyId indexed policyId,
        address indexed buyer,
        uint96 premiumAssets,
        uint96 taxAssets,
        uint96 feeAssets,
        uint96 lockedAssets,
        bytes32 quoteDigest
    );

    /// @notice The policy follows another one; `continued` when its waiting periods go on and do not begin again.
    event CoverRenewed(PolicyId indexed policyId, PolicyId indexed previousId, bool continued);

    /// @notice An underwriter withdrew an offer.
    event QuoteCancelled(address indexed signer, uint256 nonce);

    error SaleLimitOutOfRange(VersionId versionId, uint96 offered, uint96 min, uint96 max);
    error SaleTermOutOfRange(VersionId versionId, uint16 offered, uint16 min, uint16 max);
    error SaleStartInvalid(uint40 startAt, uint40 earliest, uint40 latest);
    error SalePremiumAboveMax(uint96 premiumAssets, uint96 maxPremiumAssets);
    error SaleNeedsQuote(VersionId versionId);
    error SaleNeedsZone(VersionId versionId);
    error SaleBatchSizeInvalid(uint256 offered, uint256 limit);
    error SaleInstalmentsInvalid(VersionId versionId, uint8 offered, uint8 limit);
    error RenewalCallerNotHolder(PolicyId policyId, address caller);
    error RenewalTaken(PolicyId policyId);
    error RenewalProductMismatch(PolicyId policyId, bytes32 productId, bytes32 offered);
    error QuoteExpired(uint40 expiresAt, uint40 offeredAt);
    error QuoteUsed(address signer, uint256 nonce);
    error QuoteBuyerMismatch(address buyer, address caller);
    error QuoteSignerNotUnderwriter(address signer);
    error QuoteSignatureInvalid(address signer);
    error QuotePremiumInvalid(uint96 premiumAssets, uint96 limitAssets);

    /// @notice Buy cover by the version's tariff. The caller pays; `cover.holder` is insured (zero: the caller).
    /// @dev Emits {CoverSold}. Open to anyone.
    ///
    /// Requirements:
    /// - sales are not paused; the version sells now and by tariff
    /// - limit and term are within the tariff; the start is now or at most 90 days ahead
    /// - the premium is at most `maxPremiumAssets`
    /// - nobody but its holder buys the time after a cover of the same object that runs
    /// - the holder is eligible and a zone is named where the version demands it
    /// - the caps of version and zone and the pool's free capital allow it
    function buy(Cover calldata cover, uint96 maxPremiumAssets) external returns (PolicyId policyId);

    /// @notice {buy} with an ERC-2612 permit for the pool: one signature, one transaction.
    /// @dev The permit is tried; if somebody used it first, the standing allowance decides.
    function buyWithPermit(
        Cover calldata cover,
        uint96 maxPremiumAssets,
        Permit calldata permit
    ) external returns (PolicyId policyId);

    /// @notice {buy} for up to 50 covers, all or none, for one caller or for many holders.
    /// @dev Emits {CoverSold} for each. The premiums together are at most `maxPremiumAssets`.
    function buyMany(Cover[] calldata covers, uint96 maxPremiumAssets) external returns (PolicyId[] memory policyIds);

    /// @notice {buy} with the premium in parts: the first now, the others at equal intervals through the ServiceDesk.
    /// @dev Emits {CoverSold} with the whole premium and {IServiceDesk-PlanOpened} with its parts.
    ///
    /// Requirements, beside those of {buy}:
    /// - two parts at least, at most the version's number, and no more than days
    function buyInInstalments(
        Cover calldata cover,
        uint96 maxPremiumAssets,
        uint8 instalments
    ) external returns (PolicyId policyId);

    /// @notice Buy the cover that follows one's own policy, by tariff, of the same or a later version of the product.
    /// @dev Emits {CoverSold}, {CoverRenewed}. Open to the holder of `previousId`, who pays and is the new holder.
    /// `cover.startAt` zero means the end of the previous policy, or now if that is past.
    ///
    /// Waiting periods go on, instead of beginning again, when the new cover begins in the second in which the old one
    /// ends by itself, for the same insured and object, and for at most the same limit. If sales were paused in the last
    /// thirty days of the old one, it may also begin at once, as many seconds later. Otherwise nothing is taken over.
    ///
    /// Requirements, beside those of {buy}:
    /// - the product is the same; nothing else has followed the policy yet
    function renew(
        PolicyId previousId,
        Cover calldata cover,
        uint96 maxPremiumAssets
    ) external returns (PolicyId policyId);

    /// @notice Buy cover by an underwriter's quote (EIP-712, ECDSA or ERC-1271).
    /// @dev Emits {CoverSold}. Open to the quote's buyer.
    ///
    /// Requirements:
    /// - the quote names the caller, is not expired, used or cancelled
    /// - `signer` holds the underwriter role and signed it for this chain and contract
    function buyQuoted(
        Quote calldata quote,
        address signer,
        bytes calldata signature
    ) external returns (PolicyId policyId);

    /// @notice {buyQuoted} with an ERC-2612 permit for the pool.
    function buyQuotedWithPermit(
        Quote calldata quote,
        address signer,
        bytes calldata signature,
        Permit calldata permit
    ) external returns (PolicyId policyId);

    /// @notice Withdraw an offer of one's own that was not taken.
    /// @dev Emits {QuoteCancelled}. Open to anyone for their own nonces.
    function cancelQuote(uint256 nonce) external;

    /// @notice Premium by tariff, base units: limit × rate × days / 365, rounded up, at least the minimum.
    function premiumOf(VersionId versionId, uint96 limitAssets, uint16 termDays) external view returns (uint96);

    /// @notice EIP-712 digest of a quote.
    function quoteDigest(Quote calldata quote) external view returns (bytes32);

    /// @notice Whether the signer's nonce is used or cancelled.
    function isQuoteUsed(address signer, uint256 nonce) external view returns (bool);
}
