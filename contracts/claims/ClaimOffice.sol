// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Makers} from "../access/Makers.sol";
import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IClaimOffice} from "../interfaces/IClaimOffice.sol";
import {Award, FiledClaim, Filing, Recovery} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @title ClaimOffice
/// @notice What staff may do to claims without deciding them: record what the carrier was told, add a payment, and bring in
/// what others pay.
/// @dev Owns proposals of awards. Never touches money or a claim's figures: the ClaimBook does. Maker, checker and payee are
/// three people (ACC-2); the AccessManager's own door is no person.
contract ClaimOffice is IClaimOffice, AccessManaged {
    IClaimBook public immutable claimBook;

    mapping(ClaimId claimId => mapping(bytes32 awardHash => address)) private _proposers;

    constructor(address authority_, IClaimBook claimBook_) AccessManaged(authority_) {
        claimBook = claimBook_;
    }

    /// @inheritdoc IClaimOffice
    function notify(Filing calldata filing) external restricted returns (ClaimId) {
        return claimBook.notify(filing, msg.sender);
    }

    /// @inheritdoc IClaimOffice
    function proposeAward(ClaimId claimId, Award calldata award) external restricted {
        _requirePerson(claimId);
        claimBook.claimantOf(claimId);
        bool whole = award.assets > 0 && award.basisRef != 0;
        require(whole, AwardEmpty(claimId, award.assets, award.basisRef));

        _proposers[claimId][_hashOf(award)] = msg.sender;
        emit AwardProposed(claimId, msg.sender, award.assets, award.basisRef);
    }

    /// @inheritdoc IClaimOffice
    function approveAward(ClaimId claimId, Award calldata award) external restricted {
        _requirePerson(claimId);
        address proposer = _proposers[claimId][_hashOf(award)];
        require(proposer != address(0), AwardUnknown(claimId, award.assets, award.basisRef));
        require(proposer != msg.sender, AwardInConflict(claimId, msg.sender));
        address claimant = claimBook.claimantOf(claimId);
        bool free = claimant != proposer && claimant != msg.sender;
        require(free, AwardInConflict(claimId, claimant));
        Makers.requireSeated(authority(), proposer, this.proposeAward.selector);

        delete _proposers[claimId][_hashOf(award)];
        claimBook.award(claimId, award, proposer, msg.sender);
    }

    /// @inheritdoc IClaimOffice
    function recordRecovery(ClaimId claimId, FiledClaim calldata filed, Recovery calldata got) external restricted {
        claimBook.recover(claimId, filed, got, msg.sender);
    }

    /// @inheritdoc IClaimOffice
    function proposerOf(ClaimId claimId, Award calldata award) external view returns (address) {
        return _proposers[claimId][_hashOf(award)];
    }

    /// @dev Through the manager's own door one person could be two.
    function _requirePerson(ClaimId claimId) private view {
        require(msg.sender != authority(), AwardInConflict(claimId, msg.sender));
    }

    function _hashOf(Award calldata award) private pure returns (bytes32) {
        return keccak256(abi.encode(award));
    }
}
