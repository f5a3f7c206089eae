// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {ForwardedCaller} from "../access/ForwardedCaller.sol";
import {Roles} from "../access/Roles.sol";
import {IEligibilityDesk} from "../interfaces/IEligibilityDesk.sol";
import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {IReservePool, SaleEntry} from "../interfaces/IReservePool.sol";
import {ISalesDesk} from "../interfaces/ISalesDesk.sol";
import {IServiceDesk, Plan} from "../interfaces/IServiceDesk.sol";
import {PolicyId, VersionId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {Agreement, Cover, Permit, Policy, Quote} from "../types/PolicyTypes.sol";
import {SaleTerms} from "../types/ProductTypes.sol";

/// @title SalesDesk
/// @notice Where cover is bought: by tariff or by an underwriter's signed quote, at once, in parts, anew or again.
/// @dev Owns used quotes and nothing else. Never holds the asset: the pool takes the premium from the caller, from
/// nobody else; the forwarder's word about who that is counts everywhere but in withdrawing a quote.
/// Trusts the AccessManager to know who is an underwriter. Upholds POL-4; with the pool, CAP-6.
contract SalesDesk is ISalesDesk, EIP712, ForwardedCaller {
    using BitMaps for BitMaps.BitMap;
    using PolicyMarks for uint16;
    using SafeCast for uint256;

    /// @dev What a sale comes to, beside the cover itself: what is agreed, and what of it is paid now for which days.
    struct Price {
        Agreement agreement;
        uint96 dueAssets;
        uint16 dueDays;
        bytes32 quoteDigest;
    }

    uint256 private constant MAX_BATCH = 50;
    uint256 private constant WHOLE_BPS = 10_000;
    /// @dev Parts per million, times the days of a year.
    uint256 private constant RATE_SCALE = 1e6 * 365;
    uint40 private constant MAX_AHEAD = 90 days;
    /// @dev Last days of a policy in which paused sales keep its holder from renewing.
    uint40 private constant RENEWAL_PERIOD = 30 days;
    uint16 private constant MAX_QUOTED_DAYS = 3_660;
    bytes32 private constant QUOTE_TYPEHASH = keccak256(
        "Quote(uint32 versionId,address buyer,address holder,address insured,uint96 limitAssets,uint96 deductibleAssets,uint96 premiumAssets,uint40 startAt,uint16 termDays,bytes32 objectKey,uint32 zone,uint256 nonce,uint40 expiresAt)"
    );

    IAccessManager public immutable authority;
    IProductBook public immutable productBook;
    IPolicyBook public immutable policyBook;
    IPauseControl public immutable pauseControl;
    IServiceDesk public immutable serviceDesk;
    IEligibilityDesk public immutable eligibilityDesk;

    mapping(address signer => BitMaps.BitMap) private _usedNonces;

    constructor(
        IAccessManager authority_,
        IProductBook productBook_,
        IPolicyBook policyBook_,
        IPauseControl pauseControl_,
        IServiceDesk serviceDesk_,
        IEligibilityDesk eligibilityDesk_,
        address forwarder
    ) EIP712("Makewhole SalesDesk", "1") ForwardedCaller(forwarder) {
        authority = authority_;
        productBook = productBook_;
        policyBook = policyBook_;
        pauseControl = pauseControl_;
        serviceDesk = serviceDesk_;
        eligibilityDesk = eligibilityDesk_;
    }

    /* BUYING BY TARIFF */

    /// @inheritdoc ISalesDesk
    function buy(Cover calldata cover, uint96 maxPremiumAssets) external returns (PolicyId policyId) {
        (policyId, ) = _buy(cover, maxPremiumAssets, 0);
    }

    /// @inheritdoc ISalesDesk
    function buyWithPermit(
        Cover calldata cover,
        uint96 maxPremiumAssets,
        Permit calldata permit
    ) external returns (PolicyId policyId) {
        _tryPermit(cover.versionId, permit);
        (policyId, ) = _buy(cover, maxPremiumAssets, 0);
    }

    /// @inheritdoc ISalesDesk
    function buyMany(Cover[] calldata covers, uint96 maxPremiumAssets) external returns (PolicyId[] memory policyIds) {
        uint256 count = covers.length;
        require(count > 0 && count <= MAX_BATCH, SaleBatchSizeInvalid(count, MAX_BATCH));
        policyIds = new PolicyId[](count);
        uint96 leftAssets = maxPremiumAssets;
        for (uint256 i = 0; i < count; ++i) {
            uint96 premiumAssets;
            (policyIds[i], premiumAssets) = _buy(covers[i], leftAssets, 0);
            leftAssets -= premiumAssets;
        }
    }

    /// @inheritdoc ISalesDesk
    function buyInInstalments(
        Cover calldata cover,
        uint96 maxPremiumAssets,
        uint8 instalments
    ) external returns (PolicyId policyId) {
        Cover memory wanted = cover;
        (SaleTerms memory terms, Price memory price) = _priceOf(wanted, maxPremiumAssets);
        uint8 most = uint8(Math.min(terms.tariff.maxInstalments, wanted.termDays));
        bool allowed = instalments > 1 && instalments <= most;
        require(allowed, SaleInstalmentsInvalid(wanted.versionId, instalments, most));

        Plan memory plan = Plan({
            partAssets: price.dueAssets / instalments,
            partDays: wanted.termDays / instalments,
            parts: instalments,
            paidParts: 1,
            noticeAt: 0
        });
        price.dueAssets -= plan.partAssets * (instalments - 1);
        price.dueDays -= plan.partDays * (instalments - 1);
        price.agreement.marks |= PolicyMarks.INSTALMENTS;
        policyId = _sell(wanted, terms, price);
        serviceDesk.openPlan(policyId, plan, price.dueAssets);
    }

    /* BUYING AGAIN */

    /// @inheritdoc ISalesDesk
    function renew(
        PolicyId previousId,
        Cover calldata cover,
        uint96 maxPremiumAssets
    ) external returns (PolicyId policyId) {
        address holder = _caller();
        Policy memory previous = policyBook.policyOf(previousId);
        require(previous.holder == holder, RenewalCallerNotHolder(previousId, holder));
        require(!previous.marks.has(PolicyMarks.RENEWED), RenewalTaken(previousId));
        _requireSameProduct(previousId, previous.versionId, cover.versionId);

        Cover memory next = cover;
        next.holder = holder;
        if (next.startAt == 0) next.startAt = uint40(Math.max(previous.endAt, block.timestamp));
        bool continued = _continues(previousId, previous, next);
        (policyId, ) = _buy(next, maxPremiumAssets, continued ? previous.waitingFrom : 0);
        if (continued) policyBook.markRenewed(previousId);
        emit CoverRenewed(policyId, previousId, continued);
    }

    /* BUYING BY QUOTE */

    /// @inheritdoc ISalesDesk
    function buyQuoted(
        Quote calldata quote,
        address signer,
        bytes calldata signature
    ) external returns (PolicyId policyId) {
        return _buyQuoted(quote, signer, signature);
    }

    /// @inheritdoc ISalesDesk
    function buyQuotedWithPermit(
        Quote calldata quote,
        address signer,
        bytes calldata signature,
        Permit calldata permit
    ) external returns (PolicyId policyId) {
        _tryPermit(quote.versionId, permit);
        return _buyQuoted(quote, signer, signature);
    }

    /// @inheritdoc ISalesDesk
    function cancelQuote(uint256 nonce) external {
        _useNonce(msg.sender, nonce);
        emit QuoteCancelled(msg.sender, nonce);
    }

    /* READING */

    /// @inheritdoc ISalesDesk
    function premiumOf(VersionId versionId, uint96 limitAssets, uint16 termDays) external view returns (uint96) {
        return _premiumOf(productBook.saleTermsOf(versionId), limitAssets, termDays);
    }

    /// @inheritdoc ISalesDesk
    function quoteDigest(Quote calldata quote) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(QUOTE_TYPEHASH, quote)));
    }

    /// @inheritdoc ISalesDesk
    function isQuoteUsed(address signer, uint256 nonce) external view returns (bool) {
        return _usedNonces[signer].get(nonce);
    }

    /* PRIVATE */

    function _buy(
        Cover memory cover,
        uint96 maxPremiumAssets,
        uint40 waitingFrom
    ) private returns (PolicyId policyId, uint96 premiumAssets) {
        (SaleTerms memory terms, Price memory price) = _priceOf(cover, maxPremiumAssets);
        price.agreement.waitingFrom = waitingFrom;
        return (_sell(cover, terms, price), price.dueAssets);
    }

    /// @dev The price by tariff, all of it due now.
    function _priceOf(
        Cover memory cover,
        uint96 maxPremiumAssets
    ) private view returns (SaleTerms memory terms, Price memory price) {
        pauseControl.requireNotPaused(PauseFlag.Sell);
        terms = productBook.saleTermsOf(cover.versionId);
        require(!terms.tariff.quoteOnly, SaleNeedsQuote(cover.versionId));
        _requireLimit(cover, terms);
        _requireTerm(cover, terms.tariff.minTermDays, terms.tariff.maxTermDays);
        uint96 premiumAssets = _premiumOf(terms, cover.limitAssets, cover.termDays);
        require(premiumAssets <= maxPremiumAssets, SalePremiumAboveMax(premiumAssets, maxPremiumAssets));
        _requireOwnNext(cover);

        price.agreement.premiumAssets = premiumAssets;
        price.dueAssets = premiumAssets;
        price.dueDays = cover.termDays;
    }

    function _buyQuoted(Quote calldata quote, address signer, bytes calldata signature) private returns (PolicyId) {
        pauseControl.requireNotPaused(PauseFlag.Sell);
        address caller = _caller();
        require(quote.buyer == caller, QuoteBuyerMismatch({buyer: quote.buyer, caller: caller}));
        (bool isUnderwriter, ) = authority.hasRole(Roles.UNDERWRITER, signer);
        require(isUnderwriter, QuoteSignerNotUnderwriter(signer));
        uint40 offeredAt = uint40(block.timestamp);
        require(offeredAt <= quote.expiresAt, QuoteExpired(quote.expiresAt, offeredAt));
        _useNonce(signer, quote.nonce);
        bytes32 digest = quoteDigest(quote);
        require(SignatureChecker.isValidSignatureNow(signer, digest, signature), QuoteSignatureInvalid(signer));

        Cover memory cover = _coverOf(quote);
        bool sound = quote.premiumAssets > 0 && quote.premiumAssets <= quote.limitAssets;
        require(sound, QuotePremiumInvalid(quote.premiumAssets, quote.limitAssets));
        // The underwriter answers for limit and term; only nonsense is refused.
        _requireTerm(cover, 1, MAX_QUOTED_DAYS);
        Price memory price = Price({
            agreement: Agreement({
                premiumAssets: quote.premiumAssets,
                deductibleAssets: quote.deductibleAssets,
                waitingFrom: 0,
                marks: PolicyMarks.AGREED_DEDUCTIBLE
            }),
            dueAssets: quote.premiumAssets,
            dueDays: quote.termDays,
            quoteDigest: digest
        });
        return _sell(cover, productBook.saleTermsOf(cover.versionId), price);
    }

    /// @dev Enters the policy, then has the pool take the premium: all or nothing.
    function _sell(Cover memory cover, SaleTerms memory terms, Price memory price) private returns (PolicyId policyId) {
        address buyer = _caller();
        if (cover.holder == address(0)) cover.holder = buyer;
        cover.startAt = _startOf(cover.startAt);
        if (terms.needsEligibility) eligibilityDesk.requireEligible(cover.holder);
        require(!terms.tariff.needsZone || cover.zone != 0, SaleNeedsZone(cover.versionId));
        SaleEntry memory sale = SaleEntry({
            payer: buyer,
            versionId: cover.versionId,
            premiumAssets: price.dueAssets,
            taxAssets: _shareOf(price.dueAssets, terms.tariff.taxBps),
            feeAssets: _shareOf(price.dueAssets, terms.tariff.feeBps),
            lockAssets: Math.ceilDiv(uint256(cover.limitAssets) * terms.collateralBps, WHOLE_BPS).toUint96(),
            insuredAssets: cover.limitAssets,
            capAssets: terms.capAssets,
            startDay: uint32(cover.startAt / 1 days),
            termDays: price.dueDays,
            zone: cover.zone
        });

        policyId = policyBook.writePolicy(cover, price.agreement);
        emit CoverSold({
            policyId: policyId,
            buyer: buyer,
            premiumAssets: sale.premiumAssets,
            taxAssets: sale.taxAssets,
            feeAssets: sale.feeAssets,
            lockedAssets: sale.lockAssets,
            quoteDigest: price.quoteDigest
        });

        IReservePool(terms.pool).bookSale(sale);
    }

    /// @dev Anyone may have used the permit before us: the allowance decides, not this call.
    function _tryPermit(VersionId versionId, Permit calldata permit) private {
        address pool = productBook.saleTermsOf(versionId).pool;
        IERC20Permit asset = IERC20Permit(IERC4626(pool).asset());
        try
            asset.permit({
                owner: _caller(),
                spender: pool,
                value: permit.value,
                deadline: permit.deadline,
                v: permit.v,
                r: permit.r,
                s: permit.s
            })
        // Nothing to do either way: the pool's pull finds the allowance or refuses.
        // solhint-disable-next-line no-empty-blocks
        {} catch {}
    }

    function _useNonce(address signer, uint256 nonce) private {
        require(!_usedNonces[signer].get(nonce), QuoteUsed(signer, nonce));
        _usedNonces[signer].set(nonce);
    }

    /// @dev Versions of one product may replace each other; what they promise may differ, so only the same version
    /// {_continues} another policy's waiting periods.
    function _requireSameProduct(PolicyId previousId, VersionId previous, VersionId next) private view {
        bytes32 productId = productBook.serviceTermsOf(previous).productId;
        bytes32 offered = productBook.serviceTermsOf(next).productId;
        require(offered == productId, RenewalProductMismatch(previousId, productId, offered));
    }

    /// @dev The same promise to the same person about the same thing, no larger and without a gap; anything else would
    /// let new risk past the waiting period.
    function _continues(PolicyId previousId, Policy memory previous, Cover memory next) private view returns (bool) {
        bool sameVersion = VersionId.unwrap(next.versionId) == VersionId.unwrap(previous.versionId);
        if (!sameVersion || next.zone != previous.zone) return false;
        if (!_follows(previous.endAt, next.startAt) || next.limitAssets > previous.limitAssets) return false;
        if (previous.marks.has(PolicyMarks.CANCELLED) || _mayBeUndone(previous)) return false;
        if (policyBook.isSuspendedAt(previousId, previous.endAt - 1)) return false;
        address insured = next.insured == address(0) ? next.holder : next.insured;
        if (policyBook.insuredOf(previousId) != insured) return false;
        if (!previous.marks.has(PolicyMarks.ON_OBJECT)) return next.objectKey == 0;
        return _lastOn(next.objectKey) == previousId;
    }

    /// @dev What was undone never covered the object, so that what runs is asked first. That nothing else follows it already
    /// is seen to when the next is entered.
    function _lastOn(bytes32 objectKey) private view returns (PolicyId) {
        PolicyId running = policyBook.policyOnObject(objectKey);
        if (PolicyId.unwrap(running) != 0) return running;
        return policyBook.latestOnObject(objectKey);
    }

    /// @dev In the second in which the old one ends; or at once, while what pauses of sales took of its last days lasts.
    function _follows(uint40 endAt, uint40 startAt) private view returns (bool) {
        if (startAt == endAt) return true;
        if (startAt < endAt || startAt > block.timestamp) return false;
        return startAt <= pauseControl.endWithPauses(PauseFlag.Sell, endAt - RENEWAL_PERIOD, endAt);
    }

    /// @dev While an object is covered, the time after it is its holder's to buy: who gave it to them unasked would take
    /// their renewal from them.
    function _requireOwnNext(Cover memory cover) private view {
        if (cover.objectKey == 0 || cover.holder == address(0) || cover.holder == _caller()) return;
        PolicyId running = policyBook.policyOnObject(cover.objectKey);
        require(PolicyId.unwrap(running) == 0, IPolicyBook.PolicyObjectCovered(cover.objectKey, running));
    }

    /// @dev What is undone afterwards was no cover that waiting could be counted from.
    function _mayBeUndone(Policy memory policy) private view returns (bool) {
        if (policy.marks.has(PolicyMarks.CERTIFICATE)) return false;
        uint40 coolingOffDays = productBook.serviceTermsOf(policy.versionId).coolingOffDays;
        uint256 lastAt = Math.max(policy.startAt, policy.soldAt + coolingOffDays * 1 days);
        return block.timestamp < policy.endAt && block.timestamp <= lastAt;
    }

    function _startOf(uint40 startAt) private view returns (uint40) {
        uint40 earliest = uint40(block.timestamp);
        if (startAt == 0) return earliest;
        uint40 latest = earliest + MAX_AHEAD;
        require(startAt >= earliest && startAt <= latest, SaleStartInvalid(startAt, earliest, latest));
        return startAt;
    }

    /// @dev Limit × rate × days ÷ 365, rounded up, at least the minimum.
    function _premiumOf(SaleTerms memory terms, uint96 limitAssets, uint16 termDays) private pure returns (uint96) {
        uint256 yearly = uint256(limitAssets) * terms.tariff.annualRatePpm;
        uint256 premiumAssets = Math.ceilDiv(yearly * termDays, RATE_SCALE);
        return Math.max(premiumAssets, terms.tariff.minPremiumAssets).toUint96();
    }

    /// @dev Parts round down and the net premium takes the rest, so that they sum to the premium.
    function _shareOf(uint96 premiumAssets, uint16 bps) private pure returns (uint96) {
        return uint96((uint256(premiumAssets) * bps) / WHOLE_BPS);
    }

    function _requireLimit(Cover memory cover, SaleTerms memory terms) private pure {
        (uint96 min, uint96 max) = (terms.tariff.minLimitAssets, terms.tariff.maxLimitAssets);
        bool within = cover.limitAssets >= min && cover.limitAssets <= max;
        require(within, SaleLimitOutOfRange(cover.versionId, cover.limitAssets, min, max));
    }

    function _requireTerm(Cover memory cover, uint16 min, uint16 max) private pure {
        bool within = cover.termDays >= min && cover.termDays <= max;
        require(within, SaleTermOutOfRange(cover.versionId, cover.termDays, min, max));
    }

    function _coverOf(Quote calldata quote) private pure returns (Cover memory) {
        return
            Cover({
                versionId: quote.versionId,
                holder: quote.holder,
                insured: quote.insured,
                limitAssets: quote.limitAssets,
                startAt: quote.startAt,
                termDays: quote.termDays,
                objectKey: quote.objectKey,
                zone: quote.zone
            });
    }
}
