// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IPolicyDescriptor} from "../interfaces/IPolicyDescriptor.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {Payee} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {Agreement, ClaimCover, Cover, IndexCover, Policy, PolicyStatus} from "../types/PolicyTypes.sol";
import {Closing, Run} from "./Closing.sol";
import {Holders, Holding} from "./Holders.sol";
import {Named, NamedPayees} from "./NamedPayees.sol";
import {ObjectCover, Objects} from "./Objects.sol";
import {Places, Taken} from "./Places.sol";
import {Entry, PolicyDesks, PolicyEntry, Rare, Sold, Usage, aheadOf} from "./PolicyEntry.sol";
import {Suspension, Suspensions} from "./Suspensions.sol";

/// @title PolicyBook
/// @notice The register: who is covered, for what, until when, for whose benefit.
/// @dev Owns policies as ERC-721 tokens that do not move by themselves. Never sells, never holds the asset, never calls a
/// holder: a policy is minted without asking its receiver. Trusts SalesDesk and GroupDesk for what was sold, ServiceDesk
/// for what ended early, TransferDesk for who agreed to a move, ClaimBook for what was used.
/// What a policy locks is derived from its limit, its version's collateral and what it used; it is not stored.
/// A call pays for every smaller selector: {numberClaim}, {writePolicy}, {useCover}, {coverAt} and {claimCoverOf} have small ones.
/// Upholds POL-1, POL-2, POL-3, POL-5; with the pool, CAP-2.
contract PolicyBook is IPolicyBook, ERC721 {
    using Closing for Run;
    using Holders for Holding[];
    using NamedPayees for Named;
    using Objects for mapping(bytes32 objectKey => ObjectCover);
    using Objects for Sold;
    using Places for Taken;
    using PolicyEntry for Entry;
    using PolicyMarks for uint16;
    using SafeCast for uint256;
    using SafeCast for int256;
    using Suspensions for Suspension[];

    uint8 private constant MAX_OPEN_CLAIMS = 16;
    uint256 private constant MAX_PAST_HOLDERS = 32;
    uint256 private constant WHOLE_BPS = 10_000;
    bytes4 private constant ERC5192_ID = 0xb45a3c0e;
    bytes4 private constant ERC4906_ID = 0x49064906;

    IProductBook public immutable productBook;
    address public immutable salesDesk;
    address public immutable groupDesk;
    address public immutable serviceDesk;
    address public immutable transferDesk;
    address public immutable claimBook;
    IPauseControl public immutable pauseControl;
    IPolicyDescriptor public immutable descriptor;

    uint48 private _policyCount;
    mapping(PolicyId policyId => Entry) private _entries;
    mapping(PolicyId policyId => Rare) private _rares;
    mapping(PolicyId policyId => Named) private _named;
    mapping(PolicyId policyId => Holding[]) private _pastHolders;
    mapping(PolicyId policyId => Suspension[]) private _suspensions;
    mapping(bytes32 objectKey => ObjectCover) private _objects;
    Taken private _taken;

    constructor(IProductBook productBook_, PolicyDesks memory desks) ERC721("Makewhole Policy", "POLICY") {
        productBook = productBook_;
        salesDesk = desks.salesDesk;
        groupDesk = desks.groupDesk;
        serviceDesk = desks.serviceDesk;
        transferDesk = desks.transferDesk;
        claimBook = desks.claimBook;
        pauseControl = desks.pauseControl;
        descriptor = desks.descriptor;
    }

    /* ISSUING */

    /// @inheritdoc IPolicyBook
    function writePolicy(Cover calldata offered, Agreement calldata agreed) external returns (PolicyId policyId) {
        require(msg.sender == salesDesk || msg.sender == groupDesk, PolicyCallerNotSalesDesk(msg.sender));
        Cover memory cover = offered;
        Agreement memory agreement = agreed;
        require(cover.holder != address(0), PolicyHolderZero());

        policyId = PolicyId.wrap(++_policyCount);
        Sold memory sold = Sold({
            versionId: cover.versionId,
            startAt: cover.startAt,
            endAt: cover.startAt + uint40(cover.termDays) * 1 days,
            limitAssets: cover.limitAssets,
            marks: _rememberRare(policyId, cover, agreement),
            aheadSeconds: aheadOf(cover.startAt)
        });
        _entries[policyId].sold = sold;
        Usage storage usage = _entries[policyId].usage;
        (usage.premiumAssets, usage.zone) = (agreement.premiumAssets, cover.zone);
        _mint(cover.holder, policyId.asToken());
        emit Locked(policyId.asToken());
        _emitIssued(policyId, cover, sold, agreement);
    }

    /// @inheritdoc IPolicyBook
    function markRenewed(PolicyId policyId) external {
        require(msg.sender == salesDesk, PolicyCallerNotSalesDesk(msg.sender));
        _mark(_entryAt(policyId), PolicyMarks.RENEWED);
        emit PolicyRenewed(policyId);
    }

    /* USING */

    /// @inheritdoc IPolicyBook
    function numberClaim(PolicyId policyId, uint40 lossAt, uint96 reservedAssets) external returns (uint16 number) {
        require(msg.sender == claimBook, PolicyCallerNotClaimBook(msg.sender));
        Entry storage entry = _entryAt(policyId);
        Usage storage usage = entry.usage;
        (uint16 openClaims, uint16 claimCount) = (usage.openClaims, usage.claimCount);
        require(claimCount < type(uint16).max, PolicyTooManyClaims(policyId, type(uint16).max));

        // Neither wraps: there are never more open than were counted.
        unchecked {
            number = claimCount + 1;
            ++openClaims;
        }
        bool free =
            entry.sold.marks.has(PolicyMarks.MOVED)
                ? _takePlace(policyId, number, lossAt)
                : openClaims <= MAX_OPEN_CLAIMS;
        require(free, PolicyTooManyOpenClaims(policyId, MAX_OPEN_CLAIMS));
        uint96 usedAssets = _usedAfter(policyId, entry, int128(uint128(reservedAssets)));
        (usage.usedAssets, usage.openClaims, usage.claimCount) = (usedAssets, openClaims, number);
    }

    /// @inheritdoc IPolicyBook
    function useCover(int128 deltaAssets, bool closes, ClaimId claimId) external {
        require(msg.sender == claimBook, PolicyCallerNotClaimBook(msg.sender));
        PolicyId policyId = claimId.policyOf();
        Entry storage entry = _entryAt(policyId);
        Usage storage usage = entry.usage;
        uint16 openClaims = usage.openClaims;

        if (closes) {
            --openClaims;
            if (entry.sold.marks.has(PolicyMarks.MOVED)) _taken.giveBack(claimId);
        }
        (usage.usedAssets, usage.openClaims) = (_usedAfter(policyId, entry, deltaAssets), openClaims);
    }

    /// @inheritdoc IPolicyBook
    function useCovers(PolicyId[] calldata policyIds, uint96[] calldata usedAssets) external {
        require(msg.sender == claimBook, PolicyCallerNotClaimBook(msg.sender));
        for (uint256 i = 0; i < policyIds.length; ++i) {
            uint96 assets = usedAssets[i];
            if (assets == 0) continue;
            PolicyId policyId = policyIds[i];
            Entry storage entry = _entryAt(policyId);
            Usage storage usage = entry.usage;
            uint16 claimCount = usage.claimCount;
            require(claimCount < type(uint16).max, PolicyTooManyClaims(policyId, type(uint16).max));

            uint96 used = _usedAfter(policyId, entry, int128(uint128(assets)));
            (usage.usedAssets, usage.claimCount) = (used, claimCount + 1);
        }
    }

    /// @inheritdoc IPolicyBook
    function markAwarded(PolicyId policyId) external {
        require(msg.sender == claimBook, PolicyCallerNotClaimBook(msg.sender));
        _mark(_entryAt(policyId), PolicyMarks.AWARDED);
    }

    /* NAMING */

    /// @inheritdoc IPolicyBook
    function nameBeneficiary(PolicyId policyId, address beneficiary) external {
        Entry storage entry = _heldBy(policyId, msg.sender);
        _requirePayee(policyId, entry, beneficiary);

        _named[policyId].beneficiary = beneficiary;
        _markPayees(policyId, entry);
        emit BeneficiaryNamed(policyId, msg.sender, beneficiary);
    }

    /// @inheritdoc IPolicyBook
    function addLossPayee(PolicyId policyId, address payee, uint16 shareBps) external {
        Entry storage entry = _heldBy(policyId, msg.sender);
        require(payee != address(0), PolicyPayeeInvalid(policyId, payee));
        _requirePayee(policyId, entry, payee);

        _named[policyId].add(_pastHolders[policyId], policyId, payee, shareBps);
        _markPayees(policyId, entry);
        emit LossPayeeAdded(policyId, payee, shareBps);
    }

    /// @inheritdoc IPolicyBook
    function releaseLossPayee(PolicyId policyId) external {
        Entry storage entry = _entryAt(policyId);

        _named[policyId].remove(policyId, msg.sender);
        _markPayees(policyId, entry);
        emit LossPayeeReleased(policyId, msg.sender);
    }

    /* ENDING EARLY */

    /// @inheritdoc IPolicyBook
    function endCover(PolicyId policyId) external {
        Entry storage entry = _unusedEntry(policyId);
        Sold memory sold = entry.sold;
        uint40 endedAt = uint40(Math.max(block.timestamp, sold.startAt));
        require(endedAt < sold.endAt, PolicyEnded(policyId, sold.endAt));

        sold.endAt = endedAt;
        sold.marks |= PolicyMarks.CANCELLED;
        entry.sold = sold;
        emit CoverEnded(policyId, endedAt);
        emit MetadataUpdate(policyId.asToken());
    }

    /// @inheritdoc IPolicyBook
    function voidCover(PolicyId policyId) external {
        Entry storage entry = _unusedEntry(policyId);
        Sold memory sold = entry.sold;
        require(block.timestamp < sold.endAt, PolicyEnded(policyId, sold.endAt));

        sold.endAt = sold.startAt;
        sold.marks |= PolicyMarks.CANCELLED;
        emit CoverEnded(policyId, sold.endAt);
        Run memory run = Closing.runWith(productBook, pauseControl);
        run.goOn(sold.versionId, entry.usage.zone);
        run.free(policyId, entry, sold);
        run.release();
    }

    /// @inheritdoc IPolicyBook
    function suspendCover(PolicyId policyId, uint40 fromAt) external {
        require(msg.sender == serviceDesk, PolicyCallerNotServiceDesk(msg.sender));
        _suspensions[policyId].begin(fromAt);
        emit CoverSuspended(policyId, fromAt);
    }

    /// @inheritdoc IPolicyBook
    function resumeCover(PolicyId policyId) external {
        require(msg.sender == serviceDesk, PolicyCallerNotServiceDesk(msg.sender));
        uint40 resumedAt = _suspensions[policyId].end(uint40(block.timestamp));
        emit CoverResumed(policyId, resumedAt);
    }

    /* PASSING ON */

    /// @inheritdoc IPolicyBook
    function move(PolicyId policyId, address to) external {
        require(msg.sender == transferDesk, PolicyCallerNotTransferDesk(msg.sender));
        Entry storage entry = _entryAt(policyId);
        Holding[] storage past = _pastHolders[policyId];
        require(past.length < MAX_PAST_HOLDERS, PolicyTooManyHolders(policyId, MAX_PAST_HOLDERS));
        address from = _holderOf(policyId);
        uint40 movedAt = uint40(block.timestamp);

        _markMoved(policyId, entry);
        _named[policyId].passOn(past, policyId, to);
        past.push(Holding({holder: from, lastAt: movedAt}));
        _markPayees(policyId, entry);
        _transfer(from, to, policyId.asToken());
        emit PolicyMoved({policyId: policyId, from: from, to: to, movedAt: movedAt});
        emit MetadataUpdate(policyId.asToken());
    }

    /// @inheritdoc IPolicyBook
    function rekey(PolicyId policyId, address from, address to) external {
        require(msg.sender == transferDesk, PolicyCallerNotTransferDesk(msg.sender));
        Entry storage entry = _entryAt(policyId);
        bool held = _pastHolders[policyId].rekey(from, to);
        bool holds = _holderOf(policyId) == from;
        require(held || holds, PolicyNeverHeldBy(policyId, from));

        if (_rares[policyId].otherInsured == from) _rares[policyId].otherInsured = to;
        _markMoved(policyId, entry);
        if (holds) _transfer(from, to, policyId.asToken());
        emit PolicyRekeyed(policyId, from, to);
        emit MetadataUpdate(policyId.asToken());
    }

    /* CLOSING */

    /// @inheritdoc IPolicyBook
    function close(PolicyId[] calldata policyIds) external {
        Run memory run = Closing.runWith(productBook, pauseControl);
        bool alone = policyIds.length == 1;
        for (uint256 i = 0; i < policyIds.length; ++i) {
            PolicyId policyId = policyIds[i];
            Entry storage entry = alone ? _entryAt(policyId) : _entries[policyId];
            Sold memory sold = entry.sold;
            if (sold.startAt == 0) {
                emit PolicyLeftOpen(policyId, PolicyUnknown.selector);
                continue;
            }

            run.goOn(sold.versionId, entry.usage.zone);
            bytes4 reason = run.whyOpen(entry, sold);
            if (reason == 0) run.free(policyId, entry, sold);
            else if (alone) _refuseToClose(policyId, entry);
            else emit PolicyLeftOpen(policyId, reason);
        }
        run.release();
    }

    /* READING */

    /// @inheritdoc IPolicyBook
    function policyOf(PolicyId policyId) external view returns (Policy memory) {
        return _entryAt(policyId).policy(_rares[policyId], _holderOf(policyId));
    }

    /// @inheritdoc IPolicyBook
    function claimCoverOf(PolicyId policyId) external view returns (ClaimCover memory) {
        return _entryAt(policyId).cover(_rares, policyId);
    }

    /// @inheritdoc IPolicyBook
    function coverAt(
        PolicyId policyId,
        uint40 instant
    ) external view returns (ClaimCover memory cover, address holder) {
        return _coverAt(_entryAt(policyId), policyId, instant);
    }

    /// @inheritdoc IPolicyBook
    function coversAt(
        PolicyId[] calldata policyIds,
        uint40 instant
    ) external view returns (ClaimCover[] memory covers, address[] memory holders) {
        uint256 count = policyIds.length;
        (covers, holders) = (new ClaimCover[](count), new address[](count));
        for (uint256 i = 0; i < count; ++i) {
            PolicyId policyId = policyIds[i];
            (covers[i], holders[i]) = _coverAt(_entries[policyId], policyId, instant);
        }
    }

    /// @inheritdoc IPolicyBook
    function indexCoversOf(PolicyId[] calldata policyIds) external view returns (IndexCover[] memory covers) {
        covers = new IndexCover[](policyIds.length);
        for (uint256 i = 0; i < policyIds.length; ++i) {
            PolicyId policyId = policyIds[i];
            covers[i] = _entries[policyId].indexCover();
        }
    }

    /// @inheritdoc IPolicyBook
    function holderAt(PolicyId policyId, uint40 instant) external view returns (address holder) {
        bool moved = _entryAt(policyId).sold.marks.has(PolicyMarks.MOVED);
        holder = _holderOf(policyId);
        if (moved) holder = _pastHolders[policyId].heldAt(instant, holder);
    }

    /// @inheritdoc IPolicyBook
    function isSuspendedAt(PolicyId policyId, uint40 instant) external view returns (bool) {
        return _suspensions[policyId].covers(instant);
    }

    /// @inheritdoc IPolicyBook
    function insuredOf(PolicyId policyId) external view returns (address) {
        _entryAt(policyId);
        address insured = _rares[policyId].otherInsured;
        return insured == address(0) ? _holderOf(policyId) : insured;
    }

    /// @inheritdoc IPolicyBook
    function payeesOf(PolicyId policyId, address claimant) external view returns (Payee[] memory) {
        _entryAt(policyId);
        return _named[policyId].split(_pastHolders[policyId], claimant, _holderOf(policyId));
    }

    /// @inheritdoc IPolicyBook
    function namedPayeesOf(PolicyId policyId) external view returns (address beneficiary, Payee[] memory lossPayees) {
        Named storage named = _named[policyId];
        if (_entries[policyId].sold.marks.has(PolicyMarks.PAYEES)) return (named.beneficiary, named.lossPayees);
    }

    /// @inheritdoc IPolicyBook
    function statusOf(PolicyId policyId) external view returns (PolicyStatus) {
        Sold storage sold = _entries[policyId].sold;
        (uint40 startAt, uint16 marks) = (sold.startAt, sold.marks);
        if (startAt == 0) return PolicyStatus.None;
        if (marks.has(PolicyMarks.CLOSED)) return PolicyStatus.Closed;

        if (block.timestamp >= closableAt(policyId)) return PolicyStatus.Closable;
        if (block.timestamp >= sold.endAt) return PolicyStatus.Tail;
        uint40 waitingFrom = marks.has(PolicyMarks.CONTINUED) ? _rares[policyId].waitingFrom : startAt;
        waitingFrom += uint40(productBook.claimTermsOf(sold.versionId).waitingDays) * 1 days;
        bool waiting = block.timestamp < Math.max(startAt, waitingFrom);
        return waiting ? PolicyStatus.Waiting : PolicyStatus.Active;
    }

    /// @inheritdoc IPolicyBook
    function lockedOf(PolicyId policyId) external view returns (uint96) {
        Entry storage entry = _entryAt(policyId);
        Sold memory sold = entry.sold;
        if (sold.has(PolicyMarks.CLOSED)) return 0;
        return sold.lockedOf(entry.usage.usedAssets, productBook.claimTermsOf(sold.versionId).collateralBps);
    }

    /// @inheritdoc IPolicyBook
    function closableAt(PolicyId policyId) public view returns (uint40) {
        Sold storage sold = _entryAt(policyId).sold;
        uint40 endAt = sold.endAt;
        uint40 tailEndsAt = endAt + uint40(productBook.claimTermsOf(sold.versionId).tailDays) * 1 days;
        return pauseControl.endWithPauses(PauseFlag.File, endAt, tailEndsAt);
    }

    /// @inheritdoc IPolicyBook
    function policyOnObject(bytes32 objectKey) external view returns (PolicyId) {
        return _objects.coveredBy(_entries, objectKey);
    }

    /// @inheritdoc IPolicyBook
    function latestOnObject(bytes32 objectKey) external view returns (PolicyId) {
        return _objects[objectKey].latest;
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
    /// @dev The one call to the descriptor: whatever is wrong with it stops nothing but the picture.
    function tokenURI(uint256 tokenId) public view override returns (string memory) {
        _requireOwned(tokenId);
        return descriptor.tokenURI(PolicyId.wrap(tokenId.toUint48()));
    }

    /// @inheritdoc ERC721
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == ERC5192_ID || interfaceId == ERC4906_ID || super.supportsInterface(interfaceId);
    }

    /* INTERNAL */

    /// @dev Minting, {move} and {rekey} are the only moves (POL-5): the only ones that nobody is authorised for.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address) {
        require(auth == address(0), PolicyNotTransferable(PolicyId.wrap(tokenId.toUint48())));
        return super._update(to, tokenId, auth);
    }

    /* PRIVATE */

    /// @dev Writes what few policies have and marks that they have it, so that reading the others costs nothing.
    function _rememberRare(
        PolicyId policyId,
        Cover memory cover,
        Agreement memory agreement
    ) private returns (uint16 marks) {
        Rare storage rare = _rares[policyId];
        marks = agreement.marks;
        if (marks.has(PolicyMarks.AGREED_DEDUCTIBLE)) rare.deductibleAssets = agreement.deductibleAssets;
        if (agreement.waitingFrom != 0) {
            rare.waitingFrom = agreement.waitingFrom;
            marks |= PolicyMarks.CONTINUED;
        }
        if (cover.objectKey != 0) {
            _coverObject(cover, policyId);
            marks |= PolicyMarks.ON_OBJECT;
        }
        if (cover.zone != 0) marks |= PolicyMarks.ZONED;
        if (cover.insured == address(0)) cover.insured = cover.holder;
        if (cover.insured != cover.holder) rare.otherInsured = cover.insured;
    }

    function _emitIssued(PolicyId policyId, Cover memory cover, Sold memory sold, Agreement memory agreement) private {
        emit PolicyIssued({
            policyId: policyId,
            holder: cover.holder,
            versionId: cover.versionId,
            insured: cover.insured,
            limitAssets: cover.limitAssets,
            premiumAssets: agreement.premiumAssets,
            deductibleAssets: agreement.deductibleAssets,
            marks: sold.marks,
            startAt: cover.startAt,
            endAt: sold.endAt,
            waitingFrom: agreement.waitingFrom == 0 ? cover.startAt : agreement.waitingFrom,
            objectKey: cover.objectKey,
            zone: cover.zone
        });
    }

    /// @dev The object's latest policy must have begun and be over by then; while it is not over only its holder's next one
    /// may follow. A certificate, which its group paid for long ago, is issued all the same.
    function _coverObject(Cover memory cover, PolicyId policyId) private {
        bytes32 objectKey = cover.objectKey;
        (PolicyId latest, Sold storage sold) = _objects.lastOf(_entries, objectKey);
        bool free = sold.isFollowed(cover.startAt);
        if (block.timestamp < sold.endAt && cover.holder != _holderOf(latest)) free = false;
        require(free || msg.sender == groupDesk, PolicyObjectCovered(objectKey, latest));
        if (free) _objects[objectKey] = ObjectCover({previous: latest, latest: policyId});
    }

    /// @dev Asked of policies that moved only.
    function _takePlace(PolicyId policyId, uint16 number, uint40 lossAt) private returns (bool) {
        uint256 holding = _pastHolders[policyId].holdingAt(lossAt);
        return _taken.take(policyId.claimOn(number), holding, MAX_OPEN_CLAIMS);
    }

    /// @dev Paid and reserved together never exceed the limit (POL-2).
    function _usedAfter(
        PolicyId policyId,
        Entry storage entry,
        int128 deltaAssets
    ) private view returns (uint96 usedAfter) {
        uint256 usedAssets = (int256(uint256(entry.usage.usedAssets)) + deltaAssets).toUint256();
        uint96 limitAssets = entry.sold.limitAssets;
        require(usedAssets <= limitAssets, PolicyLimitExceeded(policyId, usedAssets, limitAssets));
        return uint96(usedAssets);
    }

    /// @dev Whoever names one policy is told what is wrong with it.
    function _refuseToClose(PolicyId policyId, Entry storage entry) private view {
        require(!entry.sold.marks.has(PolicyMarks.CLOSED), PolicyClosedAlready(policyId));
        revert PolicyNotClosable(policyId, closableAt(policyId), entry.usage.openClaims);
    }

    function _mark(Entry storage entry, uint16 mark) private {
        entry.sold.marks |= mark;
    }

    function _markMoved(PolicyId policyId, Entry storage entry) private {
        if (entry.sold.marks.has(PolicyMarks.MOVED)) return;
        _taken.begin(policyId, entry.usage.openClaims);
        _mark(entry, PolicyMarks.MOVED);
    }

    function _markPayees(PolicyId policyId, Entry storage entry) private {
        uint16 others = entry.sold.marks & ~PolicyMarks.PAYEES;
        entry.sold.marks = _named[policyId].isEmpty() ? others : others | PolicyMarks.PAYEES;
    }

    function _coverAt(
        Entry storage entry,
        PolicyId policyId,
        uint40 instant
    ) private view returns (ClaimCover memory cover, address holder) {
        cover = entry.cover(_rares, policyId);
        holder = _holderOf(policyId);
        // One question for the many that have neither.
        if (!cover.marks.has(PolicyMarks.MOVED | PolicyMarks.INSTALMENTS)) return (cover, holder);
        if (cover.marks.has(PolicyMarks.MOVED)) holder = _pastHolders[policyId].heldAt(instant, holder);
        if (_suspensions[policyId].covers(instant)) cover.marks |= PolicyMarks.SUSPENDED;
    }

    /// @dev A policy that exists has a start.
    function _entryAt(PolicyId policyId) private view returns (Entry storage entry) {
        entry = _entries[policyId];
        require(entry.sold.startAt != 0, PolicyUnknown(policyId));
    }

    function _heldBy(PolicyId policyId, address caller) private view returns (Entry storage entry) {
        entry = _entryAt(policyId);
        require(_holderOf(policyId) == caller, PolicyCallerNotHolder(policyId, caller));
    }

    function _holderOf(PolicyId policyId) private view returns (address) {
        return _ownerOf(policyId.asToken());
    }

    /// @dev What may end early: neither closed nor ever needed.
    function _unusedEntry(PolicyId policyId) private view returns (Entry storage entry) {
        require(msg.sender == serviceDesk, PolicyCallerNotServiceDesk(msg.sender));
        entry = _entryAt(policyId);
        Usage memory usage = entry.usage;
        require(!entry.sold.has(PolicyMarks.CLOSED), PolicyClosedAlready(policyId));
        bool unused = usage.openClaims == 0 && usage.usedAssets == 0;
        require(unused, PolicyInUse(policyId, usage.openClaims, usage.usedAssets));
        require(!entry.sold.has(PolicyMarks.AWARDED), PolicyAwarded(policyId));
    }

    /// @dev Money paid to the pool itself would be lost, and the payment refused.
    function _requirePayee(PolicyId policyId, Entry storage entry, address payee) private view {
        address pool = productBook.claimTermsOf(entry.sold.versionId).pool;
        require(payee != pool, PolicyPayeeInvalid(policyId, payee));
    }
}
