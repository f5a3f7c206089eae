// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IPolicyDescriptor} from "../interfaces/IPolicyDescriptor.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {PolicyId, VersionId} from "../types/Ids.sol";
import {Policy, PolicyStatus} from "../types/PolicyTypes.sol";
import {Terms} from "../types/ProductTypes.sol";
import {Figures} from "./Figures.sol";
import {Face, PolicyFace} from "./PolicyFace.sol";
import {PolicyWords} from "./PolicyWords.sol";
import {SafeText} from "./SafeText.sol";

/// @title PolicyDescriptor
/// @notice What a policy looks like: its face as a picture, and the words around it.
/// @dev Owns nothing and decides nothing; only the register's tokenURI calls it. Whoever distrusts it reads the register.
/// The lines come from the chain, the register and the policy's number. Trusts no word: labels of products and the asset's
/// symbol are escaped, and an asset that will not say its symbol or decimals is shown without.
contract PolicyDescriptor is IPolicyDescriptor {
    using Strings for uint256;

    /// @dev An asset has this much to answer with; a symbol is at most so long.
    uint256 private constant ASSET_GAS = 100_000;
    uint256 private constant MAX_SYMBOL = 32;
    string private constant QUOTE = "\x22";

    IPolicyBook public immutable policyBook;
    IProductBook public immutable productBook;

    constructor(IPolicyBook policyBook_, IProductBook productBook_) {
        policyBook = policyBook_;
        productBook = productBook_;
    }

    /// @inheritdoc IPolicyDescriptor
    function tokenURI(PolicyId policyId) external view returns (string memory) {
        Policy memory policy = policyBook.policyOf(policyId);
        Face memory face = _faceOf(policyId, policy);
        string memory picture = Base64.encode(bytes(PolicyFace.draw(face)));
        string memory words = string.concat(
            string.concat("{", _headOf(face), ","),
            _member("image", _quoted(string.concat("data:image/svg+xml;base64,", picture))),
            string.concat(",", _member("attributes", _attributesOf(face, policy)), "}")
        );
        return string.concat("data:application/json;base64,", Base64.encode(bytes(words)));
    }

    /// @inheritdoc IPolicyDescriptor
    function pictureOf(PolicyId policyId) external view returns (string memory) {
        return PolicyFace.draw(_faceOf(policyId, policyBook.policyOf(policyId)));
    }

    /* PRIVATE */

    function _faceOf(PolicyId policyId, Policy memory policy) private view returns (Face memory face) {
        Terms memory terms = productBook.termsOf(policy.versionId);
        PolicyStatus status = policyBook.statusOf(policyId);
        bool suspended = policyBook.isSuspendedAt(policyId, uint40(block.timestamp));

        face.seed = keccak256(abi.encode(block.chainid, policyBook, policyId));
        face.number = policyId.asToken().toString();
        face.product = PolicyWords.product(terms.productId);
        face.state = PolicyWords.state(status, suspended);
        face.ink = _inkOf(status, suspended);
        face.limit = _amountOf(policy.limitAssets, IERC4626(terms.pool).asset());
        face.begins = Figures.instant(policy.startAt);
        face.ends = Figures.instant(policy.endAt);
        face.terms = _termsOf(policy.versionId);
        face.register = string.concat(block.chainid.toString(), ":", Strings.toChecksumHexString(address(policyBook)));
    }

    /// @dev The version, and the first bytes of what was promised.
    function _termsOf(VersionId versionId) private view returns (string memory) {
        bytes32 termsHash = productBook.termsHashOf(versionId);
        string memory version = uint256(VersionId.unwrap(versionId)).toString();
        return string.concat(version, unicode" · ", uint256(termsHash).toHexString(32));
    }

    function _inkOf(PolicyStatus status, bool suspended) private pure returns (string memory) {
        if (status == PolicyStatus.Active) return suspended ? "clock" : "money";
        if (status == PolicyStatus.Waiting) return "clock";
        return status == PolicyStatus.Tail ? "note" : "quiet";
    }

    function _headOf(Face memory face) private pure returns (string memory) {
        string memory en = string.concat("Policy ", face.number, ": ", face.product.en);
        string memory zh = string.concat(unicode"保单 ", face.number, unicode"：", face.product.zh);
        string memory about = string.concat(en, ". Cover from ", face.begins, " to ", face.ends);
        about = string.concat(about, ", limit ", face.limit, ". ", zh, unicode"，保额 ", face.limit);
        about = string.concat(about, unicode"，保障期 ", face.begins, unicode" 至 ", face.ends, unicode"。");
        string memory name = _member("name", _words(string.concat(en, " / ", zh)));
        return string.concat(name, ",", _member("description", _words(about)));
    }

    function _attributesOf(Face memory face, Policy memory policy) private pure returns (string memory) {
        return
            string.concat(
                string.concat("[", _attribute("Product", face.product.en), ","),
                string.concat(_attribute("State", face.state.en), ","),
                string.concat(_attribute("Limit", face.limit), ","),
                string.concat(_attribute("Terms", face.terms), ","),
                string.concat(_dateAttribute("Cover begins", policy.startAt), ","),
                string.concat(_dateAttribute("Cover ends", policy.endAt), "]")
            );
    }

    function _attribute(string memory what, string memory words) private pure returns (string memory) {
        string memory trait = _member("trait_type", _quoted(what));
        return string.concat("{", trait, ",", _member("value", _words(words)), "}");
    }

    function _dateAttribute(string memory what, uint256 second) private pure returns (string memory) {
        string memory trait = string.concat(_member("display_type", _quoted("date")), ",");
        trait = string.concat(trait, _member("trait_type", _quoted(what)), ",");
        return string.concat("{", trait, _member("value", second.toString()), "}");
    }

    function _member(string memory key, string memory value) private pure returns (string memory) {
        return string.concat(_quoted(key), ":", value);
    }

    /// @dev Words of anybody as a JSON string.
    function _words(string memory words) private pure returns (string memory) {
        return _quoted(SafeText.json(words));
    }

    function _quoted(string memory harmless) private pure returns (string memory) {
        return string.concat(QUOTE, harmless, QUOTE);
    }

    function _amountOf(uint256 assets, address asset) private view returns (string memory) {
        bytes memory places = _ask(asset, IERC20Metadata.decimals.selector);
        bool small = places.length == 32 && uint256(bytes32(places)) <= type(uint8).max;
        string memory figure = Figures.amount(assets, small ? uint8(uint256(bytes32(places))) : 0);
        string memory symbol = _symbolOf(asset);
        return bytes(symbol).length == 0 ? figure : string.concat(figure, " ", symbol);
    }

    /// @dev A string, or 32 bytes of an old asset; nothing when it is neither.
    function _symbolOf(address asset) private view returns (string memory) {
        bytes memory answer = _ask(asset, IERC20Metadata.symbol.selector);
        if (answer.length == 32) return SafeText.ofLabel(bytes32(answer));
        if (answer.length < 96 || _wordAt(answer, 0) != 32 || _wordAt(answer, 1) > MAX_SYMBOL) return "";

        bytes memory symbol = new bytes(_wordAt(answer, 1));
        for (uint256 i = 0; i < symbol.length; ++i) symbol[i] = answer[64 + i];
        return string(symbol);
    }

    /// @dev Nothing when the asset refuses.
    function _ask(address asset, bytes4 question) private view returns (bytes memory) {
        (bool told, bytes memory answer) = asset.staticcall{gas: ASSET_GAS}(abi.encodePacked(question));
        return told ? answer : bytes("");
    }

    function _wordAt(bytes memory answer, uint256 place) private pure returns (uint256 word) {
        for (uint256 i = 0; i < 32; ++i) word = (word << 8) | uint8(answer[place * 32 + i]);
    }
}
