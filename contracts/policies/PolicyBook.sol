// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {IReservePool} from "../interfaces/IReservePool.sol";
import {PolicyId, VersionId} from "../types/Ids.sol";
import {Cover, Policy, PolicyStatus} from "../types/PolicyTypes.sol";
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

    /// @dev Two slots.
    struct Entry {
        // slot 0
        VersionId versionId;
        uint40 startAt;
        uint40 endAt;
        uint96 limitAssets;
        bool closed;
        bool hasDeductible;
        // slot 1: all that a claim writes
        uint96 premiumAssets;
        uint96 usedAssets;
        uint8 openClaims;
        uint16 claimCount;
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

    constructor(IProductBook productBook_, address salesDesk_, address claimBook_) ERC721("Makewhole Policy", "POLICY") {
        productBook = productBook_;
        salesDesk = salesDesk_;
        claimBook = claimBook_;
    }

    /* ISSUING */

    /// @inheritdoc IPolicyBook
    function issue(Cover calldata cover, uint96 premiumAssets, uint96 deductibleAssets, bool hasDeductible)
        external
        returns (PolicyId policyId)
    {
        require(msg.sender == salesDesk, PolicyCallerNotSalesDesk(msg.sender));
        require(cover.holder != address(0), PolicyHolderZero());

        policyId = PolicyId.wrap(++_policyCount);
        uint40 endAt = cover.startAt + uint40(cover.termDays) * 1 days;
        address insured = cover.insured == address(0) ? cover.holder : cover.insured;
        if (cover.objectKey != 0) _coverObject(cover.objectKey, policyId, cover.startAt);
        if (hasDeductible) _agreedDeductible[policyId] = deductibleAssets;
        if (insured != cover.holder) _otherInsured[policyId] = insured;
        _entries[policyId] = Entry({
            versionId: cover.versionId,
            startAt: cover.startAt,
            endAt: endAt,
            limitAssets: cover.limitAssets,
            closed: false,
            hasDeductible: hasDeductible,
            premiumAssets: premiumAssets,
            usedAssets: 0,
            openClaims: 0,
            claimCount: 0
        });
        _mint(cover.holder, policyId.asToken());
        emit Locked(policyId.asToken());
        _emitIssued(policyId, cover, insured, premiumAssets, deductibleAssets, hasDeductible);
    }

    /* USING */

    /// @inheritdoc IPolicyBook
    function openClaim(PolicyId policyId, uint96 reservedAssets) external returns (uint16 number) {
        require(msg.sender == claimBook, PolicyCallerNotClaimBook(msg.sender));
        Entry storage entry = _entryAt(policyId);
        require(entry.openClaims < MAX_OPEN_CLAIMS, PolicyTooManyOpenClaims(policyId, MAX_OPEN_CLAIMS));
        require(entry.claimCount < type(uint16).max, PolicyTooManyClaims(policyId, type(uint16).max));

        number = ++entry.claimCount;
        ++entry.openClaims;
        _use(policyId, entry, int128(uint128(reservedAssets)));
    }

    /// @inheritdoc IPolicyBook
    function useCover(PolicyId policyId, int128 deltaAssets, bool closes) external {
        require(msg.sender == claimBook, PolicyCallerNotClaimBook(msg.sender));
        Entry storage entry = _entryAt(policyId);

        if (closes) --entry.openClaims;
        _use(policyId, entry, deltaAssets);
    }

    /* CLOSING */

    /// @inheritdoc IPolicyBook
    function close(PolicyId[] calldata policyIds) external {
        Run memory run;
        for (uint256 i = 0; i < policyIds.length; ++i) {
            PolicyId policyId = policyIds[i];
            Entry storage entry = _entryAt(policyId);
            VersionId versionId = entry.versionId;
            if (VersionId.unwrap(run.versionId) != VersionId.unwrap(versionId)) {
                _release(run);
                run = Run({versionId: versionId, terms: productBook.claimTermsOf(versionId), lockAssets: 0, insuredAssets: 0});
            }

            uint96 freedAssets = _close(policyId, entry, run.terms);
            run.lockAssets += freedAssets;
            run.insuredAssets += entry.limitAssets;
        }
        _release(run);
    }

    /* READING */

    /// @inheritdoc IPolicyBook
    function policyOf(PolicyId policyId) external view returns (Policy memory) {
        Entry storage entry = _entryAt(policyId);
        bool hasDeductible = entry.hasDeductible;
        return
            Policy({
                versionId: entry.versionId,
                holder: _ownerOf(policyId.asToken()),
                startAt: entry.startAt,
                endAt: entry.endAt,
                limitAssets: entry.limitAssets,
                premiumAssets: entry.premiumAssets,
                usedAssets: entry.usedAssets,
                deductibleAssets: hasDeductible ? _agreedDeductible[policyId] : 0,
                hasDeductible: hasDeductible,
                closed: entry.closed,
                openClaims: entry.openClaims,
                claimCount: entry.claimCount
            });
    }

    /// @inheritdoc IPolicyBook
    function holderAt(PolicyId policyId, uint40) external view returns (address) {
        _entryAt(policyId);
        // A policy does not change hands yet, so who holds it always did.
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
        Entry storage entry = _entries[policyId];
        if (entry.startAt == 0) return PolicyStatus.None;
        if (entry.closed) return PolicyStatus.Closed;

        ClaimTerms memory terms = productBook.claimTermsOf(entry.versionId);
        if (block.timestamp >= _closableAt(entry, terms)) return PolicyStatus.Closable;
        if (block.timestamp >= entry.endAt) return PolicyStatus.Tail;
        bool waiting = block.timestamp < entry.startAt + uint40(terms.waitingDays) * 1 days;
        return waiting ? PolicyStatus.Waiting : PolicyStatus.Active;
    }

    /// @inheritdoc IPolicyBook
    function lockedOf(PolicyId policyId) external view returns (uint96) {
        Entry storage entry = _entryAt(policyId);
        if (entry.closed) return 0;
        return _lockedOf(entry, productBook.claimTermsOf(entry.versionId).collateralBps);
    }

    /// @inheritdoc IPolicyBook
    function closableAt(PolicyId policyId) external view returns (uint40) {
        Entry storage entry = _entryAt(policyId);
        return _closableAt(entry, productBook.claimTermsOf(entry.versionId));
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
        Cover calldata cover,
        address insured,
        uint96 premiumAssets,
        uint96 deductibleAssets,
        bool hasDeductible
    ) private {
        emit PolicyIssued({
            policyId: policyId,
            holder: cover.holder,
            versionId: cover.versionId,
            insured: insured,
            limitAssets: cover.limitAssets,
            premiumAssets: premiumAssets,
            deductibleAssets: deductibleAssets,
            hasDeductible: hasDeductible,
            startAt: cover.startAt,
            endAt: cover.startAt + uint40(cover.termDays) * 1 days,
            objectKey: cover.objectKey
        });
    }

    /// @dev The object's latest policy must have begun, and must be over when the new one begins.
    function _coverObject(bytes32 objectKey, PolicyId policyId, uint40 startAt) private {
        PolicyId latest = _objects[objectKey].latest;
        Entry storage entry = _entries[latest];
        bool free = block.timestamp >= entry.startAt && startAt >= entry.endAt;
        require(free, PolicyObjectCovered(objectKey, latest));
        _objects[objectKey] = ObjectCover({previous: latest, latest: policyId});
    }

    /// @dev Paid and reserved together never exceed the limit (POL-2).
    function _use(PolicyId policyId, Entry storage entry, int128 deltaAssets) private {
        uint256 usedAssets = (int256(uint256(entry.usedAssets)) + deltaAssets).toUint256();
        uint96 limitAssets = entry.limitAssets;
        require(usedAssets <= limitAssets, PolicyLimitExceeded(policyId, usedAssets, limitAssets));

        entry.usedAssets = uint96(usedAssets);
        emit PolicyUsed(policyId, deltaAssets, uint96(usedAssets), entry.openClaims);
    }

    function _close(PolicyId policyId, Entry storage entry, ClaimTerms memory terms) private returns (uint96 freedAssets) {
        require(!entry.closed, PolicyClosedAlready(policyId));
        uint40 closesAt = _closableAt(entry, terms);
        uint8 openClaims = entry.openClaims;
        require(block.timestamp >= closesAt && openClaims == 0, PolicyNotClosable(policyId, closesAt, openClaims));

        entry.closed = true;
        freedAssets = _lockedOf(entry, terms.collateralBps);
        emit PolicyClosed(policyId, freedAssets);
    }

    function _release(Run memory run) private {
        if (run.insuredAssets == 0) return;
        IReservePool(run.terms.pool).releaseLock(run.versionId, run.lockAssets, run.insuredAssets);
    }

    function _coversNow(PolicyId policyId) private view returns (bool) {
        Entry storage entry = _entries[policyId];
        return block.timestamp >= entry.startAt && block.timestamp < entry.endAt;
    }

    function _closableAt(Entry storage entry, ClaimTerms memory terms) private view returns (uint40) {
        return entry.endAt + uint40(terms.tailDays) * 1 days;
    }

    /// @dev The lock of the sale, rounded up as it was then, less what claims hold or took.
    function _lockedOf(Entry storage entry, uint16 collateralBps) private view returns (uint96) {
        uint256 lockAssets = Math.ceilDiv(uint256(entry.limitAssets) * collateralBps, WHOLE_BPS);
        uint256 usedAssets = entry.usedAssets;
        return lockAssets > usedAssets ? uint96(lockAssets - usedAssets) : 0;
    }

    /// @dev A policy that exists has a start.
    function _entryAt(PolicyId policyId) private view returns (Entry storage entry) {
        entry = _entries[policyId];
        require(entry.startAt != 0, PolicyUnknown(policyId));
    }
}
