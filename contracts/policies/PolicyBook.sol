// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {IReservePool} from "../interfaces/IReservePool.sol";
import {PolicyId, VersionId} from "../types/Ids.sol";
import {ClaimCover, Cover, Policy, PolicyStatus} from "../types/PolicyTypes.sol";
import {ClaimTerms} from "../types/ProductTypes.sol";

/// @title PolicyBook
/// @notice The register: who is covered, for what, until when.
/// @dev Owns policies as ERC-721 tokens that do not move. Never sells, never holds the asset, never calls a holder:
/// a policy is minted without asking its receiver. Trusts SalesDesk for what was sold, ClaimBook for what was used.
/// What a policy locks is derived from its limit, its version's collateral and what it used; it is not stored.
/// Upholds POL-1, POL-2, POL-3, POL-5; with the pool, CAP-2.
contract PolicyBook is IPolicyBook, ERC721 {
    using SafeCast for uint256;
    using SafeCast for int256;

    /// @dev One slot: what was sold.
    struct Sold {
        VersionId versionId;
        uint40 startAt;
        uint40 endAt;
        uint96 limitAssets;
        bool closed;
        bool hasDeductible;
    }

    /// @dev One slot: all that a claim writes.
    struct Usage {
        uint96 premiumAssets;
        uint96 usedAssets;
        uint8 openClaims;
        uint16 claimCount;
    }

    struct Entry {
        Sold sold;
        Usage usage;
    }

    /// @dev One slot: the last two policies on an object, so that one may follow another without a gap.
    struct ObjectCover {
        PolicyId previous;
        PolicyId latest;
    }

    /// @dev Policies of one version that close together, and what they free.
    struct Run {
        VersionId versionId;
        ClaimTerms terms;
        uint128 lockAssets;
        uint128 insuredAssets;
    }

    uint8 private constant MAX_OPEN_CLAIMS = 16;
    uint256 private constant WHOLE_BPS = 10_000;
    bytes4 private constant ERC5192_ID = 0xb45a3c0e;

    IProductBook public immutable productBook;
    address public immutable salesDesk;
    address public immutable claimBook;

    uint48 private _policyCount;
    mapping(PolicyId policyId => Entry) private _entries;
    mapping(PolicyId policyId => address) private _otherInsured;
    mapping(PolicyId policyId => uint96) private _agreedDeductible;
    mapping(bytes32 objectKey => ObjectCover) private _objects;

    constructor(
        IProductBook productBook_,
        address salesDesk_,
        address claimBook_
    ) ERC721("Makewhole Policy", "POLICY") {
        productBook = productBook_;
        salesDesk = salesDesk_;
        claimBook = claimBook_;
    }

    /* ISSUING */

    /// @inheritdoc IPolicyBook
    function issue(
        Cover calldata offered,
        uint96 premiumAssets,
        uint96 deductibleAssets,
        bool hasDeductible
    ) external returns (PolicyId policyId) {
        require(msg.sender == salesDesk, PolicyCallerNotSalesDesk(msg.sender));
        Cover memory cover = offered;
        require(cover.holder != address(0), PolicyHolderZero());

        policyId = PolicyId.wrap(++_policyCount);
        if (cover.objectKey != 0) _coverObject(cover.objectKey, policyId, cover.startAt);
        if (hasDeductible) _agreedDeductible[policyId] = deductibleAssets;
        if (cover.insured == address(0)) cover.insured = cover.holder;
        if (cover.insured != cover.holder) _otherInsured[policyId] = cover.insured;
        Sold memory sold = Sold({
            versionId: cover.versionId,
            startAt: cover.startAt,
            endAt: cover.startAt + uint40(cover.termDays) * 1 days,
            limitAssets: cover.limitAssets,
            closed: false,
            hasDeductible: hasDeductible
        });
        _entries[policyId].sold = sold;
        _entries[policyId].usage.premiumAssets = premiumAssets;
        _mint(cover.holder, policyId.asToken());
        emit Locked(policyId.asToken());
        _emitIssued(policyId, cover, sold, premiumAssets, deductibleAssets);
    }

    /* USING */

    /// @inheritdoc IPolicyBook
    function openClaim(PolicyId policyId, uint96 reservedAssets) external returns (uint16 number) {
        require(msg.sender == claimBook, PolicyCallerNotClaimBook(msg.sender));
        Entry storage entry = _entryAt(policyId);
        Usage memory usage = entry.usage;
        require(usage.openClaims < MAX_OPEN_CLAIMS, PolicyTooManyOpenClaims(policyId, MAX_OPEN_CLAIMS));
        require(usage.claimCount < type(uint16).max, PolicyTooManyClaims(policyId, type(uint16).max));

        number = ++usage.claimCount;
        ++usage.openClaims;
        _use(policyId, entry, usage, int128(uint128(reservedAssets)));
    }

    /// @inheritdoc IPolicyBook
    function useCover(PolicyId policyId, int128 deltaAssets, bool closes) external {
        require(msg.sender == claimBook, PolicyCallerNotClaimBook(msg.sender));
        Entry storage entry = _entryAt(policyId);
        Usage memory usage = entry.usage;

        if (closes) --usage.openClaims;
        _use(policyId, entry, usage, deltaAssets);
    }

    /* CLOSING */

    /// @inheritdoc IPolicyBook
    function close(PolicyId[] calldata policyIds) external {
        Run memory run;
        for (uint256 i = 0; i < policyIds.length; ++i) {
            PolicyId policyId = policyIds[i];
            Entry storage entry = _entryAt(policyId);
            Sold memory sold = entry.sold;
            if (VersionId.unwrap(run.versionId) != VersionId.unwrap(sold.versionId)) {
                _release(run);
                run = _runOf(sold.versionId);
            }

            _close(policyId, entry, sold, run);
        }
        _release(run);
    }

    /* READING */

    /// @inheritdoc IPolicyBook
    function policyOf(PolicyId policyId) external view returns (Policy memory) {
        Entry storage entry = _entryAt(policyId);
        Sold memory sold = entry.sold;
        Usage memory usage = entry.usage;
        return
            Policy({
                versionId: sold.versionId,
                holder: _ownerOf(policyId.asToken()),
                startAt: sold.startAt,
                endAt: sold.endAt,
                limitAssets: sold.limitAssets,
                premiumAssets: usage.premiumAssets,
                usedAssets: usage.usedAssets,
                deductibleAssets: sold.hasDeductible ? _agreedDeductible[policyId] : 0,
                hasDeductible: sold.hasDeductible,
                closed: sold.closed,
                openClaims: usage.openClaims,
                claimCount: usage.claimCount
            });
    }

    /// @inheritdoc IPolicyBook
    function coverOf(PolicyId policyId) external view returns (ClaimCover memory) {
        return _coverOf(policyId);
    }

    /// @inheritdoc IPolicyBook
    function coverAt(PolicyId policyId, uint40) external view returns (ClaimCover memory cover, address holder) {
        // A policy does not change hands yet, so who holds it always did.
        return (_coverOf(policyId), _ownerOf(policyId.asToken()));
    }

    /// @inheritdoc IPolicyBook
    function holderAt(PolicyId policyId, uint40) external view returns (address) {
        _entryAt(policyId);
        return _ownerOf(policyId.asToken());
    }

    /// @inheritdoc IPolicyBook
    function insuredOf(PolicyId policyId) external view returns (address) {
        _entryAt(policyId);
        address insured = _otherInsured[policyId];
        return insured == address(0) ? _ownerOf(policyId.asToken()) : insured;
    }

    /// @inheritdoc IPolicyBook
    function statusOf(PolicyId policyId) external view returns (PolicyStatus) {
        Sold memory sold = _entries[policyId].sold;
        if (sold.startAt == 0) return PolicyStatus.None;
        if (sold.closed) return PolicyStatus.Closed;

        ClaimTerms memory terms = productBook.claimTermsOf(sold.versionId);
        if (block.timestamp >= _closableAt(sold, terms.tailDays)) return PolicyStatus.Closable;
        if (block.timestamp >= sold.endAt) return PolicyStatus.Tail;
        bool waiting = block.timestamp < sold.startAt + uint40(terms.waitingDays) * 1 days;
        return waiting ? PolicyStatus.Waiting : PolicyStatus.Active;
    }

    /// @inheritdoc IPolicyBook
    function lockedOf(PolicyId policyId) external view returns (uint96) {
        Entry storage entry = _entryAt(policyId);
        Sold memory sold = entry.sold;
        if (sold.closed) return 0;
        return _lockedOf(sold, entry.usage.usedAssets, productBook.claimTermsOf(sold.versionId).collateralBps);
    }

    /// @inheritdoc IPolicyBook
    function closableAt(PolicyId policyId) external view returns (uint40) {
        Sold memory sold = _entryAt(policyId).sold;
        return _closableAt(sold, productBook.claimTermsOf(sold.versionId).tailDays);
    }

    /// @inheritdoc IPolicyBook
    function policyOnObject(bytes32 objectKey) external view returns (PolicyId) {
        ObjectCover memory covers = _objects[objectKey];
        if (_coversNow(covers.latest)) return covers.latest;
        return _coversNow(covers.previous) ? covers.previous : PolicyId.wrap(0);
    }

    /// @inheritdoc IPolicyBook
    function policyCount() external view returns (uint48) {
        return _policyCount;
    }

    /// @inheritdoc IPolicyBook
    function locked(uint256 tokenId) external view returns (bool) {
        _requireOwned(tokenId);
        return true;
    }

    /// @inheritdoc ERC721
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == ERC5192_ID || super.supportsInterface(interfaceId);
    }

    /* INTERNAL */

    /// @dev Minting is the only move (POL-5), and the only one that nobody has to be authorised for.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address) {
        require(auth == address(0), PolicyNotTransferable(PolicyId.wrap(tokenId.toUint48())));
        return super._update(to, tokenId, auth);
    }

    /* PRIVATE */

    function _emitIssued(
        PolicyId policyId,
        Cover memory cover,
        Sold memory sold,
        uint96 premiumAssets,
        uint96 deductibleAssets
    ) private {
        emit PolicyIssued({
            policyId: policyId,
            holder: cover.holder,
            versionId: cover.versionId,
            insured: cover.insured,
            limitAssets: cover.limitAssets,
            premiumAssets: premiumAssets,
            deductibleAssets: deductibleAssets,
            hasDeductible: sold.hasDeductible,
            startAt: cover.startAt,
            endAt: sold.endAt,
            objectKey: cover.objectKey
        });
    }

    /// @dev The object's latest policy must have begun, and must be over when the new one begins.
    function _coverObject(bytes32 objectKey, PolicyId policyId, uint40 startAt) private {
        PolicyId latest = _objects[objectKey].latest;
        Sold memory sold = _entries[latest].sold;
        bool free = block.timestamp >= sold.startAt && startAt >= sold.endAt;
        require(free, PolicyObjectCovered(objectKey, latest));
        _objects[objectKey] = ObjectCover({previous: latest, latest: policyId});
    }

    /// @dev Paid and reserved together never exceed the limit (POL-2).
    function _use(PolicyId policyId, Entry storage entry, Usage memory usage, int128 deltaAssets) private {
        uint256 usedAssets = (int256(uint256(usage.usedAssets)) + deltaAssets).toUint256();
        uint96 limitAssets = entry.sold.limitAssets;
        require(usedAssets <= limitAssets, PolicyLimitExceeded(policyId, usedAssets, limitAssets));

        usage.usedAssets = uint96(usedAssets);
        entry.usage = usage;
    }

    /// @dev No policy closes while a claim on it is open (POL-3).
    function _close(PolicyId policyId, Entry storage entry, Sold memory sold, Run memory run) private {
        require(!sold.closed, PolicyClosedAlready(policyId));
        Usage memory usage = entry.usage;
        uint40 closesAt = _closableAt(sold, run.terms.tailDays);
        bool closable = block.timestamp >= closesAt && usage.openClaims == 0;
        require(closable, PolicyNotClosable(policyId, closesAt, usage.openClaims));

        uint96 freedAssets = _lockedOf(sold, usage.usedAssets, run.terms.collateralBps);
        sold.closed = true;
        entry.sold = sold;
        run.lockAssets += freedAssets;
        run.insuredAssets += sold.limitAssets;
        emit PolicyClosed(policyId, freedAssets);
    }

    function _release(Run memory run) private {
        if (run.insuredAssets == 0) return;
        IReservePool(run.terms.pool).releaseLock(run.versionId, run.lockAssets, run.insuredAssets);
    }

    function _runOf(VersionId versionId) private view returns (Run memory) {
        return Run({versionId: versionId, terms: productBook.claimTermsOf(versionId), lockAssets: 0, insuredAssets: 0});
    }

    function _coverOf(PolicyId policyId) private view returns (ClaimCover memory) {
        Entry storage entry = _entryAt(policyId);
        Sold storage sold = entry.sold;
        Usage storage usage = entry.usage;
        return
            ClaimCover({
                versionId: sold.versionId,
                startAt: sold.startAt,
                endAt: sold.endAt,
                limitAssets: sold.limitAssets,
                usedAssets: usage.usedAssets,
                deductibleAssets: sold.hasDeductible ? _agreedDeductible[policyId] : 0,
                hasDeductible: sold.hasDeductible,
                closed: sold.closed,
                claimCount: usage.claimCount
            });
    }

    function _coversNow(PolicyId policyId) private view returns (bool) {
        Sold memory sold = _entries[policyId].sold;
        return block.timestamp >= sold.startAt && block.timestamp < sold.endAt;
    }

    /// @dev A policy that exists has a start.
    function _entryAt(PolicyId policyId) private view returns (Entry storage entry) {
        entry = _entries[policyId];
        require(entry.sold.startAt != 0, PolicyUnknown(policyId));
    }

    function _closableAt(Sold memory sold, uint16 tailDays) private pure returns (uint40) {
        return sold.endAt + uint40(tailDays) * 1 days;
    }

    /// @dev The lock of the sale, rounded up as it was then, less what claims hold or took.
    function _lockedOf(Sold memory sold, uint96 usedAssets, uint16 collateralBps) private pure returns (uint96) {
        uint256 lockAssets = Math.ceilDiv(uint256(sold.limitAssets) * collateralBps, WHOLE_BPS);
        return lockAssets > usedAssets ? uint96(lockAssets - usedAssets) : 0;
    }
}
