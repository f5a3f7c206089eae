// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev An event that was recorded.
struct Log {
    bytes32[] topics;
    bytes data;
    address emitter;
}

/// @dev The cheats of the test runner that are used here.
interface Vm {
    function getCode(string memory artifact) external view returns (bytes memory creationCode);
    function prank(address sender) external;
    function recordLogs() external;
    function getRecordedLogs() external returns (Log[] memory);
    function addr(uint256 key) external pure returns (address);
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function warp(uint256 timestamp) external;
    function load(address target, bytes32 slot) external view returns (bytes32);
    function mockCall(address callee, bytes calldata data, bytes calldata answer) external;
    function store(address target, bytes32 slot, bytes32 value) external;
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
