// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @title Guilloche
/// @dev The line work of a certificate, drawn from a seed: the same seed gives the same lines, another one others. A curve is
/// turned around the centre many times while it breathes in and out; where the lines cross, the pattern appears.
library Guilloche {
    using Strings for uint256;

    /// @dev A curve and how it is turned.
    /// @param turns how often the curve is drawn, a divisor of 360
    /// @param petals how often it breathes on its way around
    /// @param breath how far, in thousandths of its size
    struct Ring {
        string id;
        uint256 turns;
        uint256 petals;
        uint256 breath;
    }

    uint256 private constant WHOLE = 1_000;

    /// @dev Three rings around the origin, at most 172 wide to each side; nothing in the middle 70.
    function rosette(bytes32 seed) internal pure returns (string memory) {
        uint256 reach = _pick(seed, 0, 52, 78);
        string memory outer = string.concat("<circle id='a' cy='-", (170 - reach).toString());
        outer = string.concat(outer, "' r='", reach.toString(), "'/>");
        string memory middle = _ellipse("b", _pick(seed, 1, 128, 160), _pick(seed, 2, 74, 104), 0);
        string memory inner = _ellipse("c", _pick(seed, 3, 14, 26), _pick(seed, 4, 18, 30), 100);
        return
            string.concat(
                string.concat("<defs>", outer, middle, inner, "</defs>"),
                _layer("k1", Ring("a", _divisor(seed, 5), _pick(seed, 6, 5, 13), _pick(seed, 7, 60, 190))),
                _layer("k2", Ring("b", 60, _pick(seed, 8, 3, 9) * 2, _pick(seed, 9, 40, 150))),
                _layer("k1", Ring("c", 72, _pick(seed, 10, 6, 12), _pick(seed, 11, 30, 120)))
            );
    }

    /// @dev Tile of the border, 16 by 16: circles that reach into each other.
    function tile(bytes32 seed) internal pure returns (string memory circles) {
        uint256 radius = _pick(seed, 12, 62, 84);
        string memory size = string.concat(_tenths(radius), "'/>");
        string memory small = string.concat(_tenths(radius / 2), "'/>");
        circles = string.concat("<circle cx='8' cy='8' r='", size, "<circle cx='8' cy='8' r='", small);
        circles = string.concat(circles, "<circle cy='8' r='", size, "<circle cx='16' cy='8' r='", size);
        return string.concat(circles, "<circle cx='8' r='", size, "<circle cx='8' cy='16' r='", size);
    }

    function _ellipse(string memory id, uint256 rx, uint256 ry, uint256 away) private pure returns (string memory) {
        string memory size = string.concat("' rx='", rx.toString(), "' ry='", ry.toString(), "'/>");
        return string.concat("<ellipse id='", id, "' cy='-", away.toString(), size);
    }

    function _layer(string memory ink, Ring memory ring) private pure returns (string memory) {
        string memory lines = string.concat("<g class='", ink, "'>");
        for (uint256 i = 0; i < ring.turns; ++i) lines = string.concat(lines, _turned(ring, i));
        return string.concat(lines, "</g>");
    }

    function _turned(Ring memory ring, uint256 turn) private pure returns (string memory) {
        uint256 size = WHOLE - (ring.breath * _wave((turn * ring.petals * WHOLE) / ring.turns)) / WHOLE;
        string memory scale = size == WHOLE ? "1" : string.concat(".", _threeDigits(size));
        string memory angle = ((turn * 360) / ring.turns).toString();
        return string.concat("<use href='#", ring.id, "' transform='rotate(", angle, ")scale(", scale, ")'/>");
    }

    /// @dev Between 0 and 1,000 and back within a period of 1,000, round at both ends: 3t² − 2t³ of a triangle.
    function _wave(uint256 turned) private pure returns (uint256) {
        uint256 place = (turned % WHOLE) * 2;
        uint256 t = place < WHOLE ? place : 2 * WHOLE - place;
        return (3 * t * t * WHOLE - 2 * t * t * t) / (WHOLE * WHOLE);
    }

    function _divisor(bytes32 seed, uint256 place) private pure returns (uint256) {
        bytes memory turns = hex"2d3c485a78";
        return uint8(turns[_pick(seed, place, 0, 4)]);
    }

    function _threeDigits(uint256 number) private pure returns (string memory) {
        return number < 100 ? string.concat("0", number.toString()) : number.toString();
    }

    function _tenths(uint256 number) private pure returns (string memory) {
        return string.concat((number / 10).toString(), ".", (number % 10).toString());
    }

    function _pick(bytes32 seed, uint256 place, uint256 least, uint256 most) private pure returns (uint256) {
        return least + (uint256(uint8(seed[place])) * (most - least + 1)) / 256;
    }
}
