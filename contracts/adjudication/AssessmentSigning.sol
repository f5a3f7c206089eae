// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Assessment} from "../types/AssessmentTypes.sol";

/// @title AssessmentSigning
/// @notice What a model's signer signs (EIP-712), and whether it did.
/// @dev The domain binds chain and contract. A signature's bytes are never remembered: another form of the same one is
/// refused (high s) or says nothing new.
library AssessmentSigning {
    bytes32 private constant ASSESSMENT_TYPEHASH = keccak256(
        "Assessment(uint64 claimId,bytes32 caseHead,bytes32 modelHash,uint16 scoreBps,bytes32 draw,uint40 expiresAt)"
    );

    function digestOf(Assessment calldata assessment, bytes32 domain) internal pure returns (bytes32) {
        return MessageHashUtils.toTypedDataHash(domain, keccak256(abi.encode(ASSESSMENT_TYPEHASH, assessment)));
    }

    /// @dev A key is asked first: looking whether there is code at an address costs as much as the signature.
    function isSigned(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        (address recovered, ECDSA.RecoverError fault, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (fault == ECDSA.RecoverError.NoError && recovered == signer) return true;
        return SignatureChecker.isValidERC1271SignatureNow(signer, digest, signature);
    }
}
