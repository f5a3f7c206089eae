// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {Roles} from "../access/Roles.sol";
import {Certificate, Group, GroupQuote, IGroupDesk, SumNode} from "../interfaces/IGroupDesk.sol";
import {IEligibilityDesk} from "../interfaces/IEligibilityDesk.sol";
import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {IReservePool, SaleEntry} from "../interfaces/IReservePool.sol";
import {PolicyId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {Agreement, Cover} from "../types/PolicyTypes.sol";
import {ClaimTerms, SaleTerms} from "../types/ProductTypes.sol";
import {CertificateTree} from "./CertificateTree.sol";

/// @title GroupDesk
/// @notice Where many people are insured at once: a group is one commitment, each certificate a proof away from a policy.
/// @dev Owns groups, used certificates and used offers. Never holds the asset: the pool takes the premium from the sponsor.
/// A group locks capital as one policy of its total would, and a unit more for each certificate where the lock is a
/// fraction and every policy's is rounded up; a certificate that becomes a policy takes its own lock along, so the pool's
/// does not move. Trusts the AccessManager to know who is an underwriter. Upholds POL-6; with the pool, CAP-2.
contract GroupDesk is IGroupDesk, EIP712 {
    using BitMaps for BitMaps.BitMap;
    using SafeCast for uint256;

    uint256 private constant WHOLE_BPS = 10_000;
    uint40 private constant MAX_AHEAD = 90 days;
    uint16 private constant MAX_DAYS = 3_660;
    bytes32 private constant GROUP_QUOTE_TYPEHASH = keccak256(
        "GroupQuote(uint32 versionId,address sponsor,bytes32 root,uint96 totalAssets,uint32 certificates,uint96 premiumAssets,uint40 startAt,uint16 termDays,bytes32 leavesHash,uint32 zone,uint256 nonce,uint40 expiresAt)"
    );

    IAccessManager public immutable authority;
    IProductBook public immutable productBook;
    IPolicyBook public immutable policyBook;
    IPauseControl public immutable pauseControl;
    IEligibilityDesk public immutable eligibilityDesk;

    uint32 private _groupCount;
    mapping(uint32 groupId => Group) private _groups;
    mapping(uint32 groupId => BitMaps.BitMap) private _usedCertificates;
    mapping(address signer => BitMaps.BitMap) private _usedNonces;

    constructor(
        IAccessManager authority_,
        IProductBook productBook_,
        IPolicyBook policyBook_,
        IPauseControl pauseControl_,
        IEligibilityDesk eligibilityDesk_
    ) EIP712("Makewhole GroupDesk", "1") {
        authority = authority_;
        productBook = productBook_;
        policyBook = policyBook_;
        pauseControl = pauseControl_;
        eligibilityDesk = eligibilityDesk_;
    }

    /* ISSUING */

    /// @inheritdoc IGroupDesk
    function issueGroup(
        GroupQuote calldata quote,
        address signer,
        bytes calldata signature
    ) external returns (uint32 groupId) {
        pauseControl.requireNotPaused(PauseFlag.Sell);
        require(quote.sponsor == msg.sender, GroupSponsorMismatch({sponsor: quote.sponsor, caller: msg.sender}));
        bytes32 digest = _useQuote(quote, signer, signature);
        _requireSound(quote);
        SaleTerms memory terms = productBook.saleTermsOf(quote.versionId);
        if (terms.needsEligibility) eligibilityDesk.requireEligible(msg.sender);
        require(!terms.tariff.needsZone || quote.zone != 0, GroupNeedsZone(quote.versionId));

        groupId = ++_groupCount;
        uint40 startAt = _startOf(quote.startAt, quote.termDays);
        SaleEntry memory sale = _saleOf(quote, terms, startAt);
        _groups[groupId] = _groupFrom(quote, sale, startAt);
        _emitIssued(groupId, quote, sale, startAt, digest);

        IReservePool(terms.pool).bookSale(sale);
    }

    /// @inheritdoc IGroupDesk
    function cancelGroupQuote(uint256 nonce) external {
        _useNonce(msg.sender, nonce);
        emit GroupQuoteCancelled(msg.sender, nonce);
    }

    /* USING */

    /// @inheritdoc IGroupDesk
    function certificateToPolicy(
        uint32 groupId,
        Certificate calldata offered,
        SumNode[] calldata proof
    ) external returns (PolicyId policyId) {
        Group memory group = _groupAt(groupId);
        Certificate memory certificate = offered;
        ClaimTerms memory terms = productBook.claimTermsOf(group.versionId);
        _requireOpen(groupId, group, certificate.index, terms.tailDays);
        _requireWithin(groupId, group, certificate);
        _requireProved(groupId, group, certificate, proof);

        _usedCertificates[groupId].set(certificate.index);
        uint96 lockAssets = _lockOf(certificate.limitAssets, terms.collateralBps);
        Group storage kept = _groups[groupId];
        kept.lockedAssets = group.lockedAssets - lockAssets;
        kept.insuredAssets = group.insuredAssets - certificate.limitAssets;
        policyId = policyBook.writePolicy(_coverOf(group, certificate), _agreementOf(group, certificate));
        emit CertificateUsed({
            groupId: groupId,
            index: certificate.index,
            policyId: policyId,
            holder: certificate.holder,
            limitAssets: certificate.limitAssets,
            lockedAssets: lockAssets
        });
    }

    /* CLOSING */

    /// @inheritdoc IGroupDesk
    function closeGroups(uint32[] calldata groupIds) external {
        for (uint256 i = 0; i < groupIds.length; ++i) {
            uint32 groupId = groupIds[i];
            Group memory group = _groupAt(groupId);
            require(!group.closed, GroupClosedAlready(groupId));
            ClaimTerms memory terms = productBook.claimTermsOf(group.versionId);
            uint40 closesAt = _closableAt(group, terms.tailDays);
            require(block.timestamp >= closesAt, GroupNotClosable(groupId, closesAt));

            Group storage kept = _groups[groupId];
            kept.lockedAssets = 0;
            kept.insuredAssets = 0;
            kept.closed = true;
            emit GroupClosed(groupId, group.lockedAssets, group.insuredAssets);
            IReservePool(terms.pool).releaseLock(group.versionId, group.zone, group.lockedAssets, group.insuredAssets);
        }
    }

    /* READING */

    /// @inheritdoc IGroupDesk
    function groupOf(uint32 groupId) external view returns (Group memory) {
        return _groupAt(groupId);
    }

    /// @inheritdoc IGroupDesk
    function groupCount() external view returns (uint32) {
        return _groupCount;
    }

    /// @inheritdoc IGroupDesk
    function isCertificateUsed(uint32 groupId, uint32 index) external view returns (bool) {
        return _usedCertificates[groupId].get(index);
    }

    /// @inheritdoc IGroupDesk
    function groupClosableAt(uint32 groupId) external view returns (uint40) {
        Group memory group = _groupAt(groupId);
        return _closableAt(group, productBook.claimTermsOf(group.versionId).tailDays);
    }

    /// @inheritdoc IGroupDesk
    function groupQuoteDigest(GroupQuote calldata quote) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(GROUP_QUOTE_TYPEHASH, quote)));
    }

    /// @inheritdoc IGroupDesk
    function isGroupQuoteUsed(address signer, uint256 nonce) external view returns (bool) {
        return _usedNonces[signer].get(nonce);
    }

    /* PRIVATE */

    function _useQuote(
        GroupQuote calldata quote,
        address signer,
        bytes calldata signature
    ) private returns (bytes32 digest) {
        (bool isUnderwriter, ) = authority.hasRole(Roles.UNDERWRITER, signer);
        require(isUnderwriter, GroupSignerNotUnderwriter(signer));
        uint40 offeredAt = uint40(block.timestamp);
        require(offeredAt <= quote.expiresAt, GroupQuoteExpired(quote.expiresAt, offeredAt));
        _useNonce(signer, quote.nonce);
        digest = groupQuoteDigest(quote);
        require(SignatureChecker.isValidSignatureNow(signer, digest, signature), GroupSignatureInvalid(signer));
    }

    function _useNonce(address signer, uint256 nonce) private {
        require(!_usedNonces[signer].get(nonce), GroupQuoteUsed(signer, nonce));
        _usedNonces[signer].set(nonce);
    }

    function _emitIssued(
        uint32 groupId,
        GroupQuote calldata quote,
        SaleEntry memory sale,
        uint40 startAt,
        bytes32 digest
    ) private {
        emit GroupIssued({
            groupId: groupId,
            sponsor: quote.sponsor,
            versionId: quote.versionId,
            root: quote.root,
            totalAssets: quote.totalAssets,
            certificates: quote.certificates,
            premiumAssets: quote.premiumAssets,
            taxAssets: sale.taxAssets,
            feeAssets: sale.feeAssets,
            lockedAssets: sale.lockAssets,
            startAt: startAt,
            endAt: startAt + uint40(quote.termDays) * 1 days,
            leavesHash: quote.leavesHash,
            zone: quote.zone,
            quoteDigest: digest
        });
    }

    function _groupAt(uint32 groupId) private view returns (Group memory group) {
        group = _groups[groupId];
        require(group.startAt != 0, GroupUnknown(groupId));
    }

    function _requireOpen(uint32 groupId, Group memory group, uint32 index, uint16 tailDays) private view {
        require(index < group.certificates, CertificateIndexOutOfRange(groupId, index, group.certificates));
        require(!_usedCertificates[groupId].get(index), CertificateUsedAlready(groupId, index));
        uint40 closesAt = _closableAt(group, tailDays);
        require(block.timestamp < closesAt, CertificateTooLate(groupId, index, closesAt));
    }

    function _startOf(uint40 startAt, uint16 termDays) private view returns (uint40) {
        uint40 earliest = uint40(block.timestamp);
        bool sound = termDays > 0 && termDays <= MAX_DAYS;
        bool timely = startAt == 0 || (startAt >= earliest && startAt <= earliest + MAX_AHEAD);
        require(sound && timely, GroupTermInvalid(startAt, termDays));
        return startAt == 0 ? earliest : startAt;
    }

    function _saleOf(
        GroupQuote calldata quote,
        SaleTerms memory terms,
        uint40 startAt
    ) private pure returns (SaleEntry memory) {
        uint256 roundingAssets = terms.collateralBps == WHOLE_BPS ? 0 : quote.certificates;
        return
            SaleEntry({
                payer: quote.sponsor,
                versionId: quote.versionId,
                premiumAssets: quote.premiumAssets,
                taxAssets: _shareOf(quote.premiumAssets, terms.tariff.taxBps),
                feeAssets: _shareOf(quote.premiumAssets, terms.tariff.feeBps),
                lockAssets: (_lockOf(quote.totalAssets, terms.collateralBps) + roundingAssets).toUint96(),
                insuredAssets: quote.totalAssets,
                capAssets: terms.capAssets,
                startDay: uint32(startAt / 1 days),
                termDays: quote.termDays,
                zone: quote.zone
            });
    }

    function _groupFrom(
        GroupQuote calldata quote,
        SaleEntry memory sale,
        uint40 startAt
    ) private pure returns (Group memory) {
        return
            Group({
                root: quote.root,
                totalAssets: quote.totalAssets,
                premiumAssets: quote.premiumAssets,
                versionId: quote.versionId,
                certificates: quote.certificates,
                lockedAssets: sale.lockAssets,
                insuredAssets: quote.totalAssets,
                startAt: startAt,
                termDays: quote.termDays,
                closed: false,
                sponsor: quote.sponsor,
                zone: quote.zone
            });
    }

    function _requireSound(GroupQuote calldata quote) private pure {
        bool sized = quote.certificates > 0 && quote.totalAssets >= quote.certificates;
        bool priced = quote.premiumAssets > 0 && quote.premiumAssets <= quote.totalAssets;
        bool sound = sized && priced;
        require(sound, GroupQuoteInvalid(quote.totalAssets, quote.certificates, quote.premiumAssets));
    }

    function _requireWithin(uint32 groupId, Group memory group, Certificate memory certificate) private pure {
        uint256 endAt = uint256(certificate.startAt) + uint256(certificate.termDays) * 1 days;
        bool within = certificate.startAt >= group.startAt && endAt <= _endOf(group);
        bool whole = certificate.termDays > 0 && certificate.limitAssets > 0;
        require(
            within && whole,
            CertificateOutsideGroup(groupId, certificate.index, certificate.startAt, certificate.termDays)
        );
    }

    function _requireProved(
        uint32 groupId,
        Group memory group,
        Certificate memory certificate,
        SumNode[] calldata proof
    ) private pure {
        uint256 depth = CertificateTree.depthOf(group.certificates);
        require(proof.length == depth, CertificateProofLengthInvalid(groupId, proof.length, depth));
        (bytes32 root, uint256 totalAssets) = CertificateTree.rootOf(certificate, proof);
        bool proved = root == group.root && totalAssets == group.totalAssets;
        require(proved, CertificateNotInGroup(groupId, certificate.index, root, totalAssets));
    }

    function _coverOf(Group memory group, Certificate memory certificate) private pure returns (Cover memory) {
        return
            Cover({
                versionId: group.versionId,
                holder: certificate.holder,
                insured: certificate.insured,
                limitAssets: certificate.limitAssets,
                startAt: certificate.startAt,
                termDays: certificate.termDays,
                objectKey: certificate.objectKey,
                zone: group.zone
            });
    }

    /// @dev Its part of the group's premium, rounded down; the sponsor paid it.
    function _agreementOf(Group memory group, Certificate memory certificate) private pure returns (Agreement memory) {
        uint256 share = (uint256(group.premiumAssets) * certificate.limitAssets) / group.totalAssets;
        return
            Agreement({
                premiumAssets: uint96(share),
                deductibleAssets: 0,
                waitingFrom: 0,
                marks: PolicyMarks.CERTIFICATE
            });
    }

    function _lockOf(uint96 limitAssets, uint16 collateralBps) private pure returns (uint96) {
        return uint96(Math.ceilDiv(uint256(limitAssets) * collateralBps, WHOLE_BPS));
    }

    /// @dev Parts round down and the net premium takes the rest, so that they sum to the premium.
    function _shareOf(uint96 premiumAssets, uint16 bps) private pure returns (uint96) {
        return uint96((uint256(premiumAssets) * bps) / WHOLE_BPS);
    }

    function _endOf(Group memory group) private pure returns (uint40) {
        return group.startAt + uint40(group.termDays) * 1 days;
    }

    /// @dev Seconds in which filing was paused lengthen the tail, as they do a claim's (CLM-6).
    function _closableAt(Group memory group, uint16 tailDays) private view returns (uint40) {
        uint40 endAt = _endOf(group);
        return pauseControl.endWithPauses(PauseFlag.File, endAt, endAt + uint40(tailDays) * 1 days);
    }
}
