// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {Makers} from "../access/Makers.sol";
import {Roles} from "../access/Roles.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {IReservePool} from "../interfaces/IReservePool.sol";
import {ITransferDesk, Passing, Transfer} from "../interfaces/ITransferDesk.sol";
import {PolicyId} from "../types/Ids.sol";
import {Policy} from "../types/PolicyTypes.sol";

/// @title TransferDesk
/// @notice How a policy changes hands, with the insurer's countersignature, or keys, when they are lost.
/// @dev Owns successors, running successions and recoveries. Never holds the asset, and hears nobody but who calls: no
/// forwarder. Trusts the AccessManager to know underwriters and recovery officers, and two of the latter to have read the
/// document whose hash they name; the owner's veto stands above both. Upholds POL-5.
contract TransferDesk is ITransferDesk, AccessManaged, EIP712 {
    using BitMaps for BitMaps.BitMap;

    uint40 private constant NOTICE = 30 days;
    /// @dev From maturity on: a place that was not taken in this time must be asked for again.
    uint40 private constant TAKING_PERIOD = 30 days;
    bytes32 private constant TRANSFER_TYPEHASH = keccak256(
        "Transfer(uint48 policyId,address from,address to,uint256 nonce,uint40 expiresAt)"
    );

    IPolicyBook public immutable policyBook;
    IProductBook public immutable productBook;

    mapping(address signer => BitMaps.BitMap) private _usedNonces;
    mapping(address owner => address) private _successors;
    mapping(address owner => Passing) private _successions;
    mapping(address owner => Passing) private _recoveries;

    constructor(
        address authority,
        IPolicyBook policyBook_,
        IProductBook productBook_
    ) AccessManaged(authority) EIP712("Makewhole TransferDesk", "1") {
        policyBook = policyBook_;
        productBook = productBook_;
    }

    /* PASSING TO ANOTHER PERSON */

    /// @inheritdoc ITransferDesk
    function transfer(Transfer calldata consent, address signer, bytes calldata signature) external {
        PolicyId policyId = consent.policyId;
        address to = consent.to;
        _requireTransferable(policyId, consent.from, to);
        (bool isUnderwriter, ) = IAccessManager(authority()).hasRole(Roles.UNDERWRITER, signer);
        require(isUnderwriter, TransferSignerNotUnderwriter(signer));
        uint40 offeredAt = uint40(block.timestamp);
        require(offeredAt <= consent.expiresAt, TransferExpired(consent.expiresAt, offeredAt));
        _useNonce(signer, consent.nonce);
        bytes32 digest = transferDigest(consent);
        require(SignatureChecker.isValidSignatureNow(signer, digest, signature), TransferSignatureInvalid(signer));

        emit TransferCountersigned({policyId: policyId, from: msg.sender, to: to, signer: signer, digest: digest});
        policyBook.move(policyId, to);
    }

    /// @inheritdoc ITransferDesk
    function cancelTransfer(uint256 nonce) external {
        _useNonce(msg.sender, nonce);
        emit TransferCancelled(msg.sender, nonce);
    }

    /* SUCCESSION */

    /// @inheritdoc ITransferDesk
    function nameSuccessor(address successor) external {
        require(successor != msg.sender, SuccessorInvalid(msg.sender, successor));

        delete _successions[msg.sender];
        _successors[msg.sender] = successor;
        emit SuccessorNamed(msg.sender, successor);
    }

    /// @inheritdoc ITransferDesk
    function requestSuccession(address owner) external {
        require(_successors[owner] == msg.sender, SuccessionCallerNotSuccessor(owner, msg.sender));

        uint40 maturesAt = uint40(block.timestamp) + NOTICE;
        _successions[owner] = Passing({
            to: msg.sender,
            maturesAt: maturesAt,
            taken: false,
            proposer: address(0),
            documentHash: 0
        });
        emit SuccessionRequested(owner, msg.sender, maturesAt);
    }

    /// @inheritdoc ITransferDesk
    function takeOver(address owner, PolicyId[] calldata policyIds, address[] calldata pools) external {
        Passing storage passing = _successions[owner];
        require(passing.to == msg.sender, SuccessionCallerNotSuccessor(owner, msg.sender));
        _pass(owner, passing, policyIds, pools);
    }

    /* RECOVERY */

    /// @inheritdoc ITransferDesk
    function proposeRecovery(address owner, address to, bytes32 documentHash) external restricted {
        bool sound = to != address(0) && to != owner && !productBook.isPool(to) && documentHash != 0;
        require(sound, RecoveryKeyInvalid(owner, to));

        _recoveries[owner] = Passing({
            to: to,
            maturesAt: 0,
            taken: false,
            proposer: msg.sender,
            documentHash: documentHash
        });
        emit RecoveryProposed({owner: owner, to: to, documentHash: documentHash, officer: msg.sender});
    }

    /// @inheritdoc ITransferDesk
    /// @dev Through the manager's `execute` both officers would look like one and one like another: it does not count.
    function approveRecovery(address owner, address to, bytes32 documentHash) external restricted {
        Passing storage passing = _recoveries[owner];
        address proposer = passing.proposer;
        bool proposed = passing.to == to && passing.documentHash == documentHash && passing.maturesAt == 0;
        require(proposed && proposer != address(0), RecoveryNotProposed(owner, to, documentHash));
        bool two = proposer != msg.sender && proposer != authority() && msg.sender != authority();
        require(two, RecoveryNeedsTwoPeople(owner, msg.sender));
        Makers.requireSeated(authority(), proposer, this.proposeRecovery.selector);

        uint40 maturesAt = uint40(block.timestamp) + NOTICE;
        passing.maturesAt = maturesAt;
        emit RecoveryApproved({
            owner: owner,
            to: to,
            documentHash: documentHash,
            officer: msg.sender,
            maturesAt: maturesAt
        });
    }

    /// @inheritdoc ITransferDesk
    function completeRecovery(address owner, PolicyId[] calldata policyIds, address[] calldata pools) external {
        Passing storage passing = _recoveries[owner];
        require(passing.maturesAt != 0, PassingNone(owner));
        _pass(owner, passing, policyIds, pools);
    }

    /* THE OWNER'S WORD */

    /// @inheritdoc ITransferDesk
    function veto() external {
        address successor = _successions[msg.sender].to;
        address key = _recoveries[msg.sender].to;
        require(successor != address(0) || key != address(0), PassingNone(msg.sender));

        delete _successions[msg.sender];
        delete _recoveries[msg.sender];
        if (successor != address(0)) emit PassingVetoed(msg.sender, successor);
        if (key != address(0)) emit PassingVetoed(msg.sender, key);
    }

    /* READING */

    /// @inheritdoc ITransferDesk
    function transferDigest(Transfer calldata consent) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(TRANSFER_TYPEHASH, consent)));
    }

    /// @inheritdoc ITransferDesk
    function isTransferUsed(address signer, uint256 nonce) external view returns (bool) {
        return _usedNonces[signer].get(nonce);
    }

    /// @inheritdoc ITransferDesk
    function successorOf(address owner) external view returns (address) {
        return _successors[owner];
    }

    /// @inheritdoc ITransferDesk
    function successionOf(address owner) external view returns (Passing memory) {
        return _successions[owner];
    }

    /// @inheritdoc ITransferDesk
    function recoveryOf(address owner) external view returns (Passing memory) {
        return _recoveries[owner];
    }

    /* PRIVATE */

    /// @dev Used up once the owner has no policy left: for policies which come to the owner later. What the owner held
    /// before, and credits, may still come in until it lapses, whoever completed it for some.
    function _pass(
        address owner,
        Passing storage passing,
        PolicyId[] calldata policyIds,
        address[] calldata pools
    ) private {
        address to = passing.to;
        uint40 maturesAt = passing.maturesAt;
        require(block.timestamp >= maturesAt, PassingNotMature(owner, maturesAt));
        uint40 lapsesAt = maturesAt + TAKING_PERIOD;
        require(block.timestamp <= lapsesAt, PassingLapsed(owner, lapsesAt));
        bool taken = passing.taken;
        IERC721 tokens = IERC721(address(policyBook));

        emit PlaceTaken(owner, to, policyIds, pools);
        for (uint256 i = 0; i < policyIds.length; ++i) {
            PolicyId policyId = policyIds[i];
            require(!taken || tokens.ownerOf(policyId.asToken()) != owner, PassingUsedUp(owner, to));
            policyBook.rekey(policyId, owner, to);
        }
        if (policyIds.length > 0 && tokens.balanceOf(owner) == 0) passing.taken = true;
        for (uint256 i = 0; i < pools.length; ++i) {
            address pool = pools[i];
            require(productBook.isPool(pool), PassingPoolUnknown(pool));
            IReservePool(pool).moveCredit(owner, to);
        }
    }

    function _useNonce(address signer, uint256 nonce) private {
        require(!_usedNonces[signer].get(nonce), TransferNonceUsed(signer, nonce));
        _usedNonces[signer].set(nonce);
    }

    function _requireTransferable(PolicyId policyId, address from, address to) private view {
        Policy memory policy = policyBook.policyOf(policyId);
        bool theirs = policy.holder == msg.sender && from == msg.sender;
        require(theirs, TransferCallerNotHolder(policyId, msg.sender));
        require(to != address(0) && to != from, TransferToInvalid(policyId, to));
        require(!policy.closed, TransferOfClosedPolicy(policyId));
    }
}
