// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @title SafeText
/// @dev Words of others made harmless before they stand in JSON or XML. No storage.
/// Whatever is not well-formed UTF-8, or is not for showing (control signs, line separators, signs that turn the direction
/// of writing, what XML forbids), becomes U+FFFD first; then what the format gives a meaning is escaped.
library SafeText {
    bytes private constant REPLACEMENT = hex"efbfbd";

    /// @dev A label without the zeros that fill it.
    function ofLabel(bytes32 label) internal pure returns (string memory) {
        uint256 length = 32;
        while (length > 0 && label[length - 1] == 0) --length;
        bytes memory text = new bytes(length);
        for (uint256 i = 0; i < length; ++i) text[i] = label[i];
        return string(text);
    }

    /// @dev For a JSON string between quotation marks.
    function json(string memory words) internal pure returns (string memory) {
        return Strings.escapeJSON(clean(words));
    }

    /// @dev For text and for attributes of XML.
    function xml(string memory words) internal pure returns (string memory) {
        bytes memory text = bytes(clean(words));
        bytes memory safe;
        for (uint256 i = 0; i < text.length; ++i) safe = bytes.concat(safe, _entityOf(text[i]));
        return string(safe);
    }

    /// @dev Only what can be shown.
    function clean(string memory words) internal pure returns (string memory) {
        bytes memory text = bytes(words);
        bytes memory shown;
        uint256 i = 0;
        while (i < text.length) {
            (uint256 length, uint256 sign) = _signAt(text, i);
            bool good = length != 0 && _isShown(sign);
            uint256 step = length == 0 ? 1 : length;
            shown = bytes.concat(shown, good ? _cut(text, i, length) : REPLACEMENT);
            i += step;
        }
        return string(shown);
    }

    function _entityOf(bytes1 letter) private pure returns (bytes memory) {
        if (letter == "&") return "&amp;";
        if (letter == "<") return "&lt;";
        if (letter == ">") return "&gt;";
        if (letter == 0x22) return "&quot;";
        if (letter == "'") return "&#39;";
        return abi.encodePacked(letter);
    }

    /// @dev The sign that begins here and how many bytes it takes; no bytes when they are not well-formed.
    function _signAt(bytes memory text, uint256 begin) private pure returns (uint256 length, uint256 sign) {
        uint256 first = uint8(text[begin]);
        if (first < 0x80) return (1, first);
        length = _lengthOf(first);
        if (length == 0 || begin + length > text.length) return (0, 0);

        sign = first & (0x7f >> length);
        for (uint256 i = 1; i < length; ++i) {
            uint256 next = uint8(text[begin + i]);
            if (next & 0xc0 != 0x80) return (0, 0);
            sign = (sign << 6) | (next & 0x3f);
        }
        if (!_isScalar(sign, length)) return (0, 0);
    }

    function _lengthOf(uint256 first) private pure returns (uint256) {
        if (first >= 0xc2 && first <= 0xdf) return 2;
        if (first >= 0xe0 && first <= 0xef) return 3;
        return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
    }

    /// @dev Written as short as can be, no half of a pair, not beyond the last sign.
    function _isScalar(uint256 sign, uint256 length) private pure returns (bool) {
        if (length == 3) return sign >= 0x800 && (sign < 0xd800 || sign > 0xdfff);
        return length == 2 || (sign >= 0x10000 && sign <= 0x10ffff);
    }

    function _isShown(uint256 sign) private pure returns (bool) {
        if (sign < 0x20 || (sign >= 0x7f && sign < 0xa0)) return false;
        if (sign & 0xfffe == 0xfffe) return false;
        return !_turnsText(sign);
    }

    /// @dev Signs nobody sees that break lines or make words read backwards.
    function _turnsText(uint256 sign) private pure returns (bool) {
        if (sign == 0x61c || sign == 0x200e || sign == 0x200f) return true;
        return (sign >= 0x2028 && sign <= 0x202e) || (sign >= 0x2066 && sign <= 0x2069);
    }

    function _cut(bytes memory text, uint256 begin, uint256 length) private pure returns (bytes memory piece) {
        piece = new bytes(length);
        for (uint256 i = 0; i < length; ++i) piece[i] = text[begin + i];
    }
}
